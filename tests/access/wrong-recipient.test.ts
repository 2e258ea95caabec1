/**
 * Every place from which something about a case goes to somebody asks first whether they are somebody in it (5.2 row 38):
 * each command is tried with a recipient of a planted name, and a new place that discloses fails here until it asks.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { CaseTx } from '#platform/db'
import { newId } from '#platform/ids'
import { addDays, day } from '#rules'
import type { Outcome, Role } from '#shared'
import { takeChronology } from '../../src/modules/access-records/commands/take-chronology.ts'
import {
  convene,
  convenedAndSent,
  invitationOf,
  type Stage,
  stageFor,
} from '../../src/modules/conferences/commands/builders.ts'
import { changeCirculation } from '../../src/modules/conferences/commands/change-circulation.ts'
import { inviteOneMore } from '../../src/modules/conferences/commands/change-invitation.ts'
import { issueMinute } from '../../src/modules/conferences/commands/issue-minute.ts'
import { replyToInvitation } from '../../src/modules/conferences/commands/reply-to-invitation.ts'
import { approved, CHAIR, held } from '../../src/modules/conferences/example/issued.ts'
import { letIn } from '../../src/modules/need-to-know/commands/let-in.ts'
import { addFourth } from '../../src/modules/sharing/commands/keep-in-touch.ts'
import { recordItem } from '../../src/modules/sharing/commands/record-item.ts'
import { share } from '../../src/modules/sharing/commands/share.ts'
import { filesUnder, isSource, isTest, textOf } from '../../tools/source/files.ts'
import { codeOf } from '../support/approval.ts'
import type { TestArea } from '../support/area.ts'
import { pastEveryPolicy } from '../support/database.ts'
import { countOf } from '../support/what-it-did.ts'

const LOCKED = 'recipients/somebody-in-this-case'
const UNTIL = addDays(day('2026-03-16'), 28)

/** Somebody around the person of a case, who has this name. */
async function planted(area: TestArea, personId: string, name: string): Promise<void> {
  const { memberId, agencyId } = area.post('social-work-solo')
  await pastEveryPolicy(`insert into people_associates (id, person_id, name, relation, section, written_at, written_by, agency_id)
    values (gen_random_uuid(), '${personId}', '${name}', 'partner', 'victim', now(), '${memberId}', '${agencyId}')`)
}

const nameOf = async (area: TestArea, role: Role): Promise<string> =>
  String(
    (await pastEveryPolicy(`select name from staff_members where id = '${area.post(role).memberId}'`))[0]?.['name'],
  )

/** Somebody else in a housing post of the area. */
async function colleague({ areaId, post }: TestArea, name: string): Promise<string> {
  const { agencyId } = post('housing-solo')
  const [memberId, postId] = [newId(), newId()]
  await pastEveryPolicy(`with m as (insert into staff_members (id, agency_id, name) values ('${memberId}', '${agencyId}', '${name}')),
    p as (insert into staff_posts (id, agency_id, area_id, role, title) values ('${postId}', '${agencyId}', '${areaId}', 'housing-solo', 'deputy'))
    insert into staff_postings (id, post_id, member_id, from_day) values ('${newId()}', '${postId}', '${memberId}', '2020-01-01')`)
  return memberId
}

/** A case in which the holder of the housing post has the name of somebody around the person. */
async function withHousingPlanted(): Promise<Stage> {
  const stage = await stageFor()
  await planted(stage.area, stage.about.personId, (await nameOf(stage.area, 'housing-solo')).toUpperCase())
  return stage
}

const stage = await withHousingPlanted()
const { caseId } = stage.about
const housing = stage.area.post('housing-solo')
const to = { agencyId: housing.agencyId, postId: housing.postId, memberId: null }
const SHARE = {
  caseId,
  words: 'Two staff at every visit.',
  section: 'safety',
  class: 'ordinary',
  handling: '',
  itemId: null,
  ownerAgencyId: stage.area.post('social-work-solo').agencyId,
  protects: 'community',
  why: 'Housing visits weekly',
  legalBasis: 'the protocol',
  purpose: 'safety of staff',
  urgent: false,
} as const
const ITEM = {
  caseId,
  class: 'ordinary',
  level: null,
  handling: null,
  conditions: '',
  grounds: null,
  aboutRole: null,
  says: 'Works on Mondays',
  mayBeShownToSubject: false,
  happenedOn: null,
  reviewOn: UNTIL,
} as unknown as Parameters<typeof recordItem>[1]

type Sends = (tx: CaseTx) => Promise<Outcome<unknown>>

/** What sends something to the holder of the housing post, by what it writes when it goes. */
const SENDING: Readonly<Record<string, readonly [work: Sends, writes: string]>> = {
  'letting in': [
    tx => letIn(tx, { caseId, postId: housing.postId, as: 'informed', because: 'Finds a flat', until: UNTIL }),
    `access_grants where case_id = '${caseId}'`,
  ],
  'a share with a post': [tx => share(tx, { ...SHARE, to }), `sharing_shares where case_id = '${caseId}'`],
  'an urgent share with a person': [
    tx => share(tx, { ...SHARE, urgent: true, to: { ...to, postId: null, memberId: housing.memberId } }),
    `sharing_shares where case_id = '${caseId}'`,
  ],
  'an item with readers': [
    tx => recordItem(tx, { ...ITEM, readers: [{ kind: 'post', id: housing.postId }], because: 'Finds a flat' }),
    `sharing_items where case_id = '${caseId}'`,
  ],
  'a fourth in the liaison thread': [
    tx => addFourth(tx, { caseId, postId: housing.postId, because: 'Finds a flat', until: UNTIL }),
    `sharing_liaison_added where case_id = '${caseId}'`,
  ],
  'a chronology for a court': [
    tx => takeChronology(tx, { caseId, recipient: 'Housing Solo', body: stage.about.name, because: 'Asked for' }),
    `cases_entries where case_id = '${caseId}' and kind = 'chronology-taken'`,
  ],
}

describe('each place from which something goes to somebody, 5.2 row 38', () => {
  for (const [what, [work, writes]] of Object.entries(SENDING))
    it(`${what} is stopped, and nothing of it is written`, async () => {
      assert.equal(codeOf(await stage.as('social-work-solo', work)), LOCKED)
      assert.equal(await countOf(writes), 0)
    })

  it('a conference is not convened with such a body or such a colleague, and none is asked to one later', async () => {
    const other = await stageFor()
    const { personId, caseId: id } = other.about
    await planted(other.area, personId, 'Mairi Begg')
    assert.equal(codeOf(await convene(other, { outside: ['c/o BEGG, Mairi'] })), LOCKED)
    assert.equal(await countOf(`conferences_conferences where case_id = '${id}'`), 0)
    const { conferenceId, invitations } = await convenedAndSent(other)
    const before = await countOf(`conferences_invitations where conference_id = '${conferenceId}'`)
    const more = { conferenceId, outsideName: 'Mairi Begg' }
    assert.equal(codeOf(await other.as('social-work-solo', tx => inviteOneMore(tx, more))), LOCKED)
    assert.equal(await countOf(`conferences_invitations where conference_id = '${conferenceId}'`), before)
    const deputyId = await colleague(other.area, 'Ailsa Quaid')
    await planted(other.area, personId, 'Ailsa QUAID')
    const invitationId = invitationOf(invitations, 'housing-solo')
    const reply = { invitationId, reply: 'deputy', deputyId, says: '', accessNeeds: '' } as const
    assert.equal(codeOf(await other.as('housing-solo', tx => replyToInvitation(tx, reply))), LOCKED)
    assert.equal(codeOf(await convene(await withHousingPlanted())), LOCKED, 'whoever the rule itself proposes')
  })

  it('a minute does not go to somebody whom the chair adds, nor to whoever turned out to be in the case since', async () => {
    const { area, conferenceId } = await held()
    const [row] = await pastEveryPolicy(`select person_id from conferences_conferences where id = '${conferenceId}'`)
    const personId = String(row?.['person_id'])
    await planted(area, personId, await nameOf(area, 'coordinator'))
    const who = area.post('coordinator').memberId
    const added = { conferenceId, who, change: 'added', because: 'Keeps the register' } as const
    assert.equal(codeOf(await area.as(CHAIR, tx => changeCirculation(tx, added))), LOCKED)
    await approved(area, conferenceId)
    await planted(area, personId, await nameOf(area, 'housing-solo'))
    assert.equal(codeOf(await area.as(CHAIR, tx => issueMinute(tx, conferenceId))), LOCKED)
    assert.equal(await countOf(`conferences_copies where conference_id = '${conferenceId}'`), 0)
  })
})

/** Commands that tell the ledger of a disclosure and go to nobody by a name that somebody chose; and why. */
const TO_NOBODY_NAMED: Readonly<Record<string, string>> = {
  'src/modules/victims/commands/test-address.ts': 'one word, to whoever asked',
  'src/modules/victims/commands/answer-by-hand.ts': 'one word, to whoever asked',
  'src/modules/access-records/commands/answer-for-owner.ts': 'an owner’s answer, to the desk that asked for it',
  'src/modules/access-records/commands/keep-mis-send.ts': 'records what went astray already; it sends nothing',
  'src/modules/conferences/commands/send-copies.ts': 'sends what issuing and correcting a minute looked through',
  'src/modules/conferences/commands/send-invitations.ts': 'sends what convening and asking one more looked through',
  'src/modules/sharing/commands/point-to-owner.ts': 'names an agency whom to ask, to whoever may know of the case',
}

it('a new place that discloses asks first, or says to whom it goes, 5.2 row 38', () => {
  const disclosing = filesUnder('src/modules', path => isSource(path) && !isTest(path)).filter(path =>
    textOf(path).includes("kind: 'disclosure'"),
  )
  assert.ok(disclosing.length > 8)
  const silent = disclosing.filter(path => !/stopFor(Recipient|Readers)\(/.test(textOf(path)))
  assert.deepEqual(
    silent.filter(path => path.includes('/commands/')).toSorted(),
    Object.keys(TO_NOBODY_NAMED).toSorted(),
  )
})
