/**
 * Mr Leon: the case that the demonstration, the training and the acceptance walk through. In custody since 2022, known to
 * the prison's social worker, to the supervising worker named for him and to the liaison officer; the prison's release
 * notice has not come yet: entering it is the first step of the walk.
 */
import { openCase, recordEntry } from '#modules/cases'
import { addOption } from '#modules/housing'
import { addCondition, recordSentence } from '#modules/orders'
import { addAssociate, assessProtection, enterPerson, identifierOf } from '#modules/people'
import { noteFactor, recordRating } from '#modules/risk'
import { day, whatIsSeriousHarm } from '#rules'
import type { World } from './world.ts'

/** The people who stand on the case before release is in sight. */
const STANDING = [
  ['prison', 'prison-social-work', 'works with him in custody'],
  ['officer', 'managing-officer', 'named as supervising worker'],
  ['children', 'children-and-families', 'the visitor’s children'],
] as const

/** Enters the case as it stood on 15 March 2026, and returns its id. */
export async function enterLeon(world: World): Promise<string> {
  const { caseId, personId } = await openLeon(world)
  await custody(world, caseId)
  await visitor(world, caseId, personId)
  await assessed(world, caseId)
  return caseId
}

async function openLeon(world: World): Promise<{ caseId: string; personId: string }> {
  const { areaId, divisionId } = world.areaOf('invermouth')
  const officer = world.who('officer')
  return world.on('2022-06-20', 'solo', async tx => {
    const personId = await enterPerson(tx, {
      name: 'Alan Leon',
      aliases: ['Al Lyon'],
      bornOn: day('1971-02-12'),
      sex: 'male',
      communicationNeeds: 'reads well; prefers things in writing',
      identifiers: [identifierOf('CRN', 'X204417'), identifierOf('SPIN', '118342')],
    })
    const caseId = await openCase(tx, {
      personId,
      areaId,
      divisionId,
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
    await recordSentence(tx, {
      caseId,
      imposedOn: day('2022-06-16'),
      court: 'Invermouth Sheriff Court, remitted to the High Court',
      offence: 'Sexual offences against two children of his partner’s family over three years',
      sexual: true,
      months: 48,
      supervisedRelease: true,
      supervisionEndsOn: day('2029-06-15'),
    })
    return { caseId, personId }
  })
}

async function custody(world: World, caseId: string): Promise<void> {
  const note = (on: string, key: string, section: string, headline: string, detail = '') =>
    world.on(on, key, tx => recordEntry(tx, { caseId, section, kind: 'note', happenedOn: day(on), headline, detail }), [
      caseId,
    ])
  await note(
    '2022-07-01',
    'prison',
    'custody',
    'First interview in custody',
    'Accepts the sentence; says little about the offences.',
  )
  await note(
    '2023-04-18',
    'officer',
    'general',
    'Prison visit by the supervising worker',
    'Two hours. Spoke of his work in information technology and of his parents’ house.',
  )
  await note('2024-02-05', 'prison', 'custody', 'Began the programme for sexual offending')
  await note(
    '2025-01-30',
    'prison',
    'custody',
    'Completed the programme',
    'Report received. Victim empathy improved; still excuses some of the behaviour.',
  )
  await note(
    '2025-09-12',
    'officer',
    'general',
    'Visit to the family home',
    'Parents will not have him back. They were courteous and firm.',
  )
  await note(
    '2025-11-20',
    'officer',
    'offending',
    'Account of the offences',
    'Offences took place in the home of his partner, while he was trusted to look after the children. Planned, with presents.',
  )
  await note(
    '2025-11-20',
    'officer',
    'victim',
    'Victims',
    'Two children, now 12 and 15. They live with their mother; contact only through the victim information service.',
  )
  await note(
    '2026-02-10',
    'officer',
    'employment',
    'What he hopes for',
    'Wants to go back to work with computers, repairing or teaching.',
  )
  await world.on(
    '2025-09-12',
    'officer',
    tx =>
      addOption(tx, {
        caseId,
        address: '8 Castle Wynd, Invermouth (family home)',
        kind: 'family',
        availableOn: null,
        constraints: '',
        notAvailableBecause: 'the family refuses',
      }),
    [caseId],
  )
  await world.on(
    '2026-02-20',
    'officer',
    async tx => {
      await addCondition(tx, {
        caseId,
        wording: 'No unsupervised contact with children under 17',
        source: 'Parole Board licence',
        state: 'applied-for',
        childAge: 17,
        because: 'offences against children in a family',
      })
      await addCondition(tx, {
        caseId,
        wording: 'To live only at an address approved by the supervising officer',
        source: 'Parole Board licence',
        state: 'applied-for',
        because: 'offences in a home',
      })
    },
    [caseId],
  )
}

/** The visitor with two children, and the children’s worker who told her what she had to know. */
async function visitor(world: World, caseId: string, personId: string): Promise<void> {
  await world.on(
    '2026-01-14',
    'prison',
    tx =>
      recordEntry(tx, {
        caseId,
        section: 'custody',
        kind: 'visit-in-custody',
        happenedOn: day('2026-01-14'),
        headline: 'Visited by a woman with two children',
        detail: 'Ms T. and her daughters, 7 and 9. Referred to children and families the same day.',
      }),
    [caseId],
  )
  await world.on(
    '2026-02-03',
    'children',
    async tx => {
      const household = tx.newId()
      const told = { memberId: world.who('children').memberId, on: day('2026-02-03') }
      const mother = await addAssociate(tx, {
        personId,
        name: 'Karen Tully',
        relation: 'visitor in custody',
        household,
        concern: 'began a correspondence; has two young daughters',
        disclosedBy: told,
      })
      await addAssociate(tx, {
        personId,
        name: 'Amy Tully',
        relation: 'daughter of the visitor',
        isChild: true,
        bornOn: day('2016-08-02'),
        household,
      })
      await addAssociate(tx, {
        personId,
        name: 'Rhona Tully',
        relation: 'daughter of the visitor',
        isChild: true,
        bornOn: day('2018-05-19'),
        household,
      })
      await assessProtection(tx, {
        personId,
        associateId: mother,
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
    },
    [caseId],
  )
}

async function assessed(world: World, caseId: string): Promise<void> {
  const officer = world.who('officer')
  const assessor = { memberId: officer.memberId, name: officer.name }
  const harm = whatIsSeriousHarm.answer({}, day('2026-02-24'))
  const definition = harm.kind === 'decided' ? harm.value.words : ''
  await world.on(
    '2026-02-24',
    'officer',
    async tx => {
      await recordRating(tx, {
        caseId,
        scale: 'reconviction',
        level: 'medium',
        tool: 'RM2000 (2007)',
        assessedOn: day('2026-02-24'),
        assessor,
        evidence: 'Scored from the indictment, the list of previous convictions and the prison file.',
      })
      await recordRating(tx, {
        caseId,
        scale: 'harm',
        level: 'high',
        tool: 'structured judgement',
        definition,
        assessedOn: day('2026-02-24'),
        assessor,
        evidence:
          'Offences against children he was trusted with, over years; a new contact with children while in custody.',
      })
      await noteFactor(tx, {
        caseId,
        direction: 'raises',
        says: 'sought contact with a mother of young children',
        evidence: 'visitor log, January 2026',
        notedOn: day('2026-01-14'),
      })
      await noteFactor(tx, {
        caseId,
        direction: 'lowers',
        says: 'completed the programme and speaks of it',
        evidence: 'programme report, January 2025',
        notedOn: day('2025-01-30'),
      })
    },
    [caseId],
  )
}
