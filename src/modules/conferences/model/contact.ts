/** The level and frequency that follow from the agreed assessment (S3-76): the rule's facts out of the record. */
import { type Answer, type ContactFollowing, type Day, type Finding, type Local, whatContactFollows } from '#rules'
import { FIELDS, type MeetingField, type MeetingRecord } from './meeting.ts'

type Facts = Parameters<typeof whatContactFollows.answer>[0]

/** The area's own table, as its setting `contact-by-assessment` holds it. */
export type ContactTable = Local<NonNullable<Facts['localTable']>[number]['value']>

const numberIn = (fields: readonly MeetingField[], field: string): number | undefined => {
  const says = fields.find(one => one.field === field)?.says ?? ''
  return says === '' ? undefined : Number(says)
}

/** What follows from the ratings, and how what the meeting set stands to it. */
export function contactFollows(
  { ratings, fields }: Pick<MeetingRecord, 'ratings' | 'fields'>,
  localTable: readonly ContactTable[],
  on: Day,
): Answer<ContactFollowing> {
  const levelOf = (scale: 'harm' | 'reconviction') => ratings.find(one => one.scale === scale)?.level
  return whatContactFollows.answer(
    {
      harm: levelOf('harm'),
      reconviction: levelOf('reconviction'),
      localTable,
      chosen: {
        managedAt: numberIn(fields, FIELDS.managedAt),
        everyDays: numberIn(fields, FIELDS.contactDays),
        because: fields.find(one => one.field === FIELDS.contactBecause)?.says,
      },
    },
    on,
  )
}

/** What the check before closing says about it: laxer needs a reason; nothing set is worth a word. */
export function contactFindings({ contactFollows: answer }: Pick<MeetingRecord, 'contactFollows'>): {
  readonly blocks: readonly Finding[]
  readonly advice: readonly Finding[]
} {
  if (answer.kind !== 'decided') return { blocks: [], advice: [] }
  const { wantsReason, chosen, managedAt, everyDays } = answer.value
  const lax = 'Level or contact is set laxer than the assessment asks: say why.'
  const unset = `Level and contact are not set; the assessment asks for level ${managedAt}, every ${everyDays} days.`
  return {
    blocks: wantsReason ? [{ code: 'contact-laxer', item: 'plan', says: lax }] : [],
    advice: chosen === 'nothing' ? [{ code: 'contact-not-set', item: 'plan', says: unset }] : [],
  }
}

/** What the meeting set, for the plan that is agreed when it closes. */
export const contactSet = (fields: readonly MeetingField[]) => ({
  managedAt: numberIn(fields, FIELDS.managedAt) ?? null,
  everyDays: numberIn(fields, FIELDS.contactDays) ?? null,
})
