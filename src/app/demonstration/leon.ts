/**
 * Mr Leon: the case that the demonstration, the training and the acceptance walk through. In custody since 2022, known to
 * the prison's social worker, to the supervising worker named for him and to the liaison officer; the prison's release
 * notice has not come yet: entering it is the first step of the walk.
 */
import { openCase, recordEntry } from '#modules/cases'
import { considerationsOfCase, decideNotToConvene } from '#modules/conferences'
import { addOption } from '#modules/housing'
import { addCondition, recordSentence } from '#modules/orders'
import { addAssociate, assessProtection, enterPerson, identifierOf } from '#modules/people'
import { noteFactor, recordRating } from '#modules/risk'
import type { CaseTx } from '#platform/db'
import { day, whatIsSeriousHarm } from '#rules'
import { done, type World } from './world.ts'

/** The people who stand on the case before release is in sight. */
const STANDING = [
  ['prison', 'prison-social-work', 'works with him in custody'],
  ['officer', 'managing-officer', 'named as supervising worker'],
  ['children', 'children-and-families', 'the visitor’s children'],
] as const

/** What happened, by day: who wrote it, into which part, the line, and anything more. */
const HAPPENED = [
  [
    '2022-07-01',
    'prison',
    'custody',
    'First interview in custody',
    'Accepts the sentence; says little about the offences.',
  ],
  [
    '2023-04-18',
    'officer',
    'custody',
    'Prison visit by the supervising worker',
    'Two hours. Spoke of his work in information technology and of his parents’ house.',
  ],
  ['2024-02-05', 'prison', 'custody', 'Began the programme for sexual offending', ''],
  [
    '2025-01-30',
    'prison',
    'custody',
    'Completed the programme',
    'Report received. He understands more of what the victims felt; he still excuses some of it.',
  ],
  [
    '2025-09-12',
    'officer',
    'general',
    'Visit to the family home',
    'His parents will not have him back. They were courteous and firm.',
  ],
  [
    '2025-11-20',
    'officer',
    'offending',
    'Account of the offences',
    'In the home of his partner, while he was trusted to look after the children. Planned, with presents.',
  ],
  [
    '2025-11-20',
    'officer',
    'victim',
    'Victims',
    'Two children, now 12 and 15. They live with their mother; contact only through the victim information service.',
  ],
  [
    '2026-01-14',
    'prison',
    'custody',
    'Visited by a woman with two children',
    'Ms T. and her daughters, 7 and 9. Referred to children and families the same day.',
  ],
  [
    '2026-02-10',
    'officer',
    'employment',
    'What he hopes for',
    'Wants to go back to work with computers, repairing or teaching.',
  ],
  [
    '2026-03-15',
    'prison',
    'custody',
    'Asked about the pre-release meeting',
    'He has written down questions about where he will live.',
  ],
] as const

const CONDITIONS = [
  ['No unsupervised contact with children under 17', 17, 'offences against children in a family'],
  ['To live only at an address approved by the supervising officer', null, 'offences in a home'],
] as const

/** Enters the case as it stood on 15 March 2026, and returns its id. */
export async function enterLeon(world: World): Promise<string> {
  const { caseId, personId } = await world.on('2022-06-20', 'solo', tx => open(world, tx))
  await world.on('2022-06-21', 'solo', tx => notYet(tx, caseId), [caseId])
  for (const [on, key, section, headline, detail] of HAPPENED) {
    const entry = { caseId, section, kind: 'note', happenedOn: day(on), headline, detail }
    await world.on(on, key, tx => recordEntry(tx, entry), [caseId])
  }
  await world.on('2025-09-12', 'officer', tx => closedHome(tx, caseId), [caseId])
  await world.on('2026-02-20', 'officer', tx => conditions(tx, caseId), [caseId])
  await world.on('2026-02-17', 'children', tx => visitor(world, tx, caseId, personId), [caseId])
  await world.on('2026-02-24', 'officer', tx => assessed(world, tx, caseId), [caseId])
  return caseId
}

async function open(world: World, tx: CaseTx): Promise<{ caseId: string; personId: string }> {
  const officer = world.who('officer')
  const personId = await enterPerson(tx, {
    name: 'Alan Leon',
    aliases: ['Al Lyon'],
    bornOn: day('1971-02-12'),
    sex: 'male',
    communicationNeeds: 'reads well; prefers things in writing',
    identifiers: [identifierOf('CRN', 'X204417'), identifierOf('SPIN', '118342')],
  })
  const opening = await openCase(tx, {
    personId,
    ...world.areaOf('invermouth'),
    basis: 'statutory',
    place: 'custody',
    level: 2,
    supervisionEndsOn: day('2029-06-15'),
    leadAgencyId: officer.agencyId,
    managingPostId: officer.postId,
    members: STANDING.map(([key, asRole, because]) => {
      const { postId, agencyId } = world.who(key)
      return { postId, agencyId, asRole, because }
    }),
  })
  const caseId = done(opening)
  await recordSentence(tx, {
    caseId,
    imposedOn: day('2022-06-16'),
    court: 'the High Court at Invermouth',
    offence: 'Sexual offences against two children of his partner’s family over three years',
    sexual: true,
    months: 48,
    supervisedRelease: true,
    supervisionEndsOn: day('2029-06-15'),
  })
  return { caseId, personId }
}

/** The sentence alone raised the question; four years before release the answer was "not yet". */
async function notYet(tx: CaseTx, caseId: string): Promise<void> {
  const [question] = await considerationsOfCase(tx, caseId)
  if (question === undefined) return
  const because = 'Release is four years off. To be considered again when the prison gives notice.'
  const nobodyConsultedBecause = 'nothing to ask the agencies yet'
  done(await decideNotToConvene(tx, { considerationId: question.considerationId, because, nobodyConsultedBecause }))
}

async function closedHome(tx: CaseTx, caseId: string): Promise<void> {
  await addOption(tx, {
    caseId,
    address: '8 Castle Wynd, Invermouth (family home)',
    kind: 'family',
    availableOn: null,
    constraints: '',
    notAvailableBecause: 'the family refuses',
  })
}

async function conditions(tx: CaseTx, caseId: string): Promise<void> {
  for (const [wording, childAge, because] of CONDITIONS) {
    await addCondition(tx, { caseId, wording, source: 'Parole Board licence', state: 'applied-for', childAge, because })
  }
}

/** The visitor with two children, and the children's worker who told her what she had to know (S3-53, S3-61). */
async function visitor(world: World, tx: CaseTx, caseId: string, personId: string): Promise<void> {
  const household = tx.newId()
  const associate = await addAssociate(tx, {
    personId,
    name: 'Karen Tully',
    relation: 'visitor in custody',
    household,
    concern: 'began a correspondence; has two young daughters',
    disclosedBy: { memberId: world.who('children').memberId, on: day('2026-02-03') },
  })
  const daughter = { personId, relation: 'daughter of the visitor', isChild: true, household }
  await addAssociate(tx, { ...daughter, name: 'Amy Tully', bornOn: day('2016-08-02') })
  await addAssociate(tx, { ...daughter, name: 'Rhona Tully', bornOn: day('2018-05-19') })
  await assessProtection(tx, {
    personId,
    associateId: associate,
    assessedOn: day('2026-02-17'),
    result: 'able-with-support',
    says: 'Understands what she was told and has stopped the visits. Would need help if he turned up.',
  })
  await recordEntry(tx, {
    caseId,
    section: 'children',
    kind: 'told',
    happenedOn: day('2026-02-03'),
    headline: 'Visitor told what she had to know to protect her children',
  })
}

async function assessed(world: World, tx: CaseTx, caseId: string): Promise<void> {
  const { memberId, name } = world.who('officer')
  const definition = whatIsSeriousHarm.answer({}, tx.today)
  const shared = { caseId, assessedOn: tx.today, assessor: { memberId, name } }
  await recordRating(tx, {
    ...shared,
    scale: 'reconviction',
    level: 'medium',
    tool: 'RM2000 (2007)',
    evidence: 'Scored from the indictment, the list of previous convictions and the prison file.',
  })
  await recordRating(tx, {
    ...shared,
    scale: 'harm',
    level: 'high',
    tool: 'structured judgement',
    definition: definition.kind === 'decided' ? definition.value.words : '',
    evidence: 'Children he was trusted with, over years; a new contact with children while in custody.',
  })
  const factors = [
    ['raises', 'sought contact with a mother of young children', 'visitor log, January 2026', '2026-01-14'],
    ['lowers', 'completed the programme and speaks of it', 'programme report, January 2025', '2025-01-30'],
  ] as const
  for (const [direction, says, evidence, on] of factors) {
    await noteFactor(tx, { caseId, direction, says, evidence, notedOn: day(on) })
  }
}
