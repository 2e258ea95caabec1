/** The chair leaves somebody out, adds somebody, or shows one reader more or less; each with a reason (S3-92, S3-48). */

import { stopForRecipient } from '#modules/recipients'
import { postsOfArea } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import { isId } from '#platform/ids'
import { SECTIONS, type Section } from '#rules'
import { done, keptLine, LINE_LIMIT, notFound, type Outcome, refused, wrong } from '#shared'
import type { ChangeKind, OnTheList } from '../model/circulation.ts'
import { mayBePassedOn, mayChairRelease } from '../model/handling.ts'
import { tooLong } from '../model/meeting-fields.ts'
import { partOf } from '../model/minute.ts'
import { circulationOf } from '../queries/circulation.ts'
import type { MeetingAtHand } from '../queries/meeting-at-hand.ts'
import { type AtMinute, isChair, noMinute, notTheChair, writing } from './write-minute.ts'

/** `who` is the key of the distribution list: a member's id, or `outside:` and an invitation's. */
export type CirculationWish = {
  readonly conferenceId: string
  readonly who: string
  readonly change: ChangeKind
  readonly section?: string
  readonly part?: string
  readonly because: string
}

const sectionFrom = (text: string | undefined): Section | undefined => SECTIONS.find(one => one === text)

const notTheChairsToGive = refused({
  code: 'conferences/not-the-chairs-to-give',
  says: 'Whether somebody must register, and what police or health keep, is for them alone to pass on.',
  next: 'Ask the police SOLO or the health liaison: they tell this reader themselves, or permit it in writing.',
  rule: 'conferences/may-the-chair-release-it',
})

const boundByCode = refused({
  code: 'conferences/bound-by-handling-code',
  says: 'This line carries a handling code that keeps it with the agency it came from.',
  next: 'Ask that agency for a line that may be passed on.',
})

/** What speaks against showing more: another agency's to give, a handling code, or no such part. */
function aboutShowing({ minute }: AtMinute, { change, section, part }: CirculationWish): Outcome<never> | undefined {
  if (change === 'section-widened' || change === 'section-narrowed') {
    const known = sectionFrom(section)
    if (known === undefined) return wrong({ field: 'section', says: 'Choose a part of the minute' })
    return change === 'section-widened' && !mayChairRelease(known) ? notTheChairsToGive : undefined
  }
  if (change !== 'part-released') return undefined
  if (minute === undefined) return noMinute
  const found = partOf(minute.content, part ?? '')
  if (found === undefined) return wrong({ field: 'part', says: 'Choose a paragraph of the minute' })
  if (!mayBePassedOn(found.handling)) return boundByCode
  return mayChairRelease(found.section) ? undefined : notTheChairsToGive
}

function aboutWho(list: readonly OnTheList[], { who, change }: CirculationWish): Outcome<never> | undefined {
  const listed = list.find(one => one.key === who)
  if (change === 'added') {
    if (!isId(who)) return wrong({ field: 'who', says: 'Choose somebody with an account' })
    return listed?.gets === true ? wrong({ field: 'who', says: 'They are on the list already' }) : undefined
  }
  if (listed === undefined) return notFound
  if (change === 'left-out' && !listed.gets) return wrong({ field: 'who', says: 'They are left out already' })
  return undefined
}

/** Makes the change. It counts for every copy made from now on. */
export async function changeCirculation(tx: CaseTx, given: CirculationWish): Promise<Outcome<string>> {
  const found = await writing(tx, given.conferenceId)
  if ('trouble' in found) return found.trouble
  const { at } = found
  if (!isChair(tx, at)) return notTheChair(at)
  const because = keptLine(given.because)
  if (because === '') return wrong({ field: 'because', says: 'Say why; the reason stands in the record' })
  const long = tooLong(because, LINE_LIMIT)
  if (long !== undefined) return wrong({ field: 'because', says: long })
  const { list } = await circulationOf(tx, at)
  const trouble = aboutWho(list, given) ?? aboutShowing(found, given) ?? (await aboutPost(tx, at, given))
  return trouble ?? done(await write(tx, at, { ...given, because }))
}

/** Somebody added must be able to read a copy, and be one of the area: they hold a post in it. */
async function aboutPost(
  tx: CaseTx,
  { areaId, head }: MeetingAtHand,
  { change, who }: CirculationWish,
): Promise<Outcome<never> | undefined> {
  if (change !== 'added') return undefined
  const held = await postsOfArea(tx, areaId)
  if (!held.some(one => one.memberId === who)) return wrong({ field: 'who', says: 'Choose somebody who holds a post' })
  return stopForRecipient(tx, head.caseId, [{ memberId: who }])
}

async function write(tx: CaseTx, { head }: MeetingAtHand, given: CirculationWish): Promise<string> {
  const id = tx.newId()
  const outside = given.who.startsWith('outside:') ? given.who.slice('outside:'.length) : null
  await tx.sql
    .insertInto('conferences_circulation_changes')
    .values({
      id,
      conference_id: head.conferenceId,
      case_id: head.caseId,
      member_id: outside === null ? given.who : null,
      invitation_id: outside,
      change: given.change,
      section: sectionFrom(given.section) ?? null,
      part: given.change === 'part-released' ? (given.part ?? null) : null,
      because: given.because,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  tellChange(tx, head, 'conferences/change-circulation', [`change:${id}`, given.change], [given.who])
  return id
}

function tellChange(
  tx: CaseTx,
  head: MeetingAtHand['head'],
  act: string,
  items: readonly string[],
  recipients: readonly string[],
) {
  const { caseId, conferenceId } = head
  tx.tell({
    kind: 'access-decision',
    act,
    caseId,
    conferenceId,
    items,
    recipients,
    rule: 'conferences/who-gets-the-minute',
  })
}

/** Takes a change back. Copies made in between stay as they are. */
export async function withdrawChange(tx: CaseTx, conferenceId: string, changeId: string): Promise<Outcome<null>> {
  const found = await writing(tx, conferenceId)
  if ('trouble' in found) return found.trouble
  const { at } = found
  if (!isChair(tx, at)) return notTheChair(at)
  const gone = await tx.sql
    .updateTable('conferences_circulation_changes')
    .set({ state: 'withdrawn' })
    .where('id', '=', changeId)
    .where('conference_id', '=', conferenceId)
    .where('state', '=', 'in-force')
    .executeTakeFirst()
  if (Number(gone.numUpdatedRows) === 0) return notFound
  tellChange(tx, at.head, 'conferences/withdraw-change', [`change:${changeId}`], [])
  return done(null)
}
