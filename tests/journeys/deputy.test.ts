/** Somebody who goes in a colleague's place: what they are asked, what they bring, how they are recorded. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#platform/ids'
import { but, filled } from '../forms/filling.ts'
import { Sender } from '../forms/sender.ts'
import { formTo, SOLO, server, World } from '../forms/world.ts'
import { pastEveryPolicy, testDatabase } from '../support/database.ts'
import { onOneEngine } from '../support/on-one-engine.ts'
import { wordsOf } from '../support/page-server.tsx'

const world = await World.make()
const MEETING = '/conferences/:conferenceId'
const LATER = '2026-05-20' as NonNullable<NonNullable<Parameters<World['convened']>[0]>['heldOn']>

/** A colleague of the housing officer, in a post of the same kind, who stands on no case. */
async function colleague() {
  const { agencyId } = world.area.post('housing-solo')
  const [memberId, postId] = [newId(), newId()]
  await pastEveryPolicy(
    `insert into staff_members (id, agency_id, name) values ('${memberId}', '${agencyId}', 'Innes Dow')`,
  )
  await pastEveryPolicy(`insert into staff_posts (id, agency_id, area_id, role, title)
    values ('${postId}', '${agencyId}', '${world.area.areaId}', 'housing-solo', 'Duty officer')`)
  await pastEveryPolicy(`insert into staff_postings (id, post_id, member_id, from_day)
    values ('${newId()}', '${postId}', '${memberId}', '2020-01-01')`)
  const who = await Sender.signedIn(server, await testDatabase(), { memberId, postId })
  return { memberId, who, reads: async (at: string) => wordsOf((await who.open(at)).html) }
}

describe(onOneEngine('a deputy'), () => {
  it('S3-47 S3-58: is asked, sees what the invited would, contributes and is recorded as there for them', async () => {
    const { at, caseId, conferenceId } = await world.convened({ heldOn: LATER })
    const deputy = await colleague()
    const invited = await world.linkOn('housing-solo', at, /\/invitations\/[0-9a-f-]{36}/)
    for (const hidden of [invited, at, `${at}/contribution`, `/cases/${caseId}`])
      assert.equal((await deputy.who.open(hidden)).status, 404, hidden)

    const replied = { reply: 'deputy', deputyId: deputy.memberId, says: '', accessNeeds: '' }
    await world.fill('housing-solo', invited, '/invitations/:invitationId', replied)
    assert.match(await deputy.reads('/?show=later'), /Go to a meeting in a colleague.s place/)
    assert.match(await deputy.reads(invited), /20 May 2026/)
    for (const hidden of [`/cases/${caseId}`, `${at}/brief`, `${at}/meeting`])
      assert.equal((await deputy.who.open(hidden)).status, 404, hidden)

    const page = await deputy.who.open(`${at}/contribution`)
    assert.equal(page.status, 200, 'their agency’s form is theirs to fill in')
    const form = formTo(page.html, `${MEETING}/contribution`, { known: 'relevant' })
    const says = 'A flat at 14 Weir Street is being checked.'
    const sent = but(filled(form, { known: 'relevant', do: 'submit' }), 'box/accommodation', says)
    assert.equal((await deputy.who.post(form.to, sent)).status, 303)

    await world.open(conferenceId)
    const item = `${at}/meeting?item=introductions`
    const chair = await world.as(SOLO)
    assert.match(wordsOf((await chair.open(item)).html), /Innes Dow for .* housing-solo/)
    await world.fill(SOLO, item, `${MEETING}/attendance`)
    const [row] = await pastEveryPolicy(`select attendance, deputy_id from conferences_invitations
      where id = '${invited.slice(-36)}'`)
    assert.deepEqual(row, { attendance: 'present', deputy_id: deputy.memberId })
    assert.match(wordsOf((await chair.open(`${at}/meeting?item=information`)).html), /14 Weir Street/)
  })
})
