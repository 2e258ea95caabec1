/**
 * S3-76: from the agreed assessment follow the level at which the person is managed and how often the supervising worker
 * sees them. The account says that they follow and names no numbers, so no number is held here: the area arranges its own
 * table, by either scale, and of two rows the stricter holds. Without one a person decides. A conference may set what is
 * stricter at once; what is laxer needs a reason.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import type { Day } from '../kernel/day.ts'
import { aCount, facts, ifKnown, listOf, oneOf, saying, someText, type TypeOf } from '../kernel/facts.ts'
import { aLocal, inForceLocally } from '../kernel/local.ts'
import { question } from '../kernel/question.ts'
import { howMany } from '../kernel/words.ts'
import { LEVELS, levelInWords, SCALES, scaleInWords } from '../risk/levels.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'

const ID = 'plans/what-contact-follows'
const CITE = edinburgh('paragraph 31')

const row = facts({
  scale: oneOf(...SCALES),
  rated: oneOf(...LEVELS),
  managedAt: aCount,
  everyDays: aCount,
})

const chosenShape = facts({
  managedAt: saying('the level of management that the conference set', ifKnown(aCount)),
  everyDays: saying('the days between contacts that the conference set', ifKnown(aCount)),
  because: saying('why it set them so', ifKnown(someText)),
})

const shape = facts({
  harm: saying('the risk of serious harm as the conference agreed it', ifKnown(oneOf(...LEVELS))),
  reconviction: saying('the likelihood of reconviction as the conference agreed it', ifKnown(oneOf(...LEVELS))),
  localTable: saying(
    "the area's own table: by scale and rating the level of management and the most days between contacts",
    ifKnown(listOf(aLocal(listOf(row)))),
  ),
  chosen: saying('what the conference set, when it set something', ifKnown(chosenShape)),
})
type Facts = TypeOf<typeof shape>

/** What the area's table asks for, and how what was chosen stands to it. */
export type ContactFollowing = {
  readonly managedAt: number
  readonly everyDays: number
  readonly chosen: 'nothing' | 'as the table' | 'stricter' | 'laxer'
  /** Laxer without a reason. */
  readonly wantsReason: boolean
}

type Asked = Pick<ContactFollowing, 'managedAt' | 'everyDays'>

function stand(chosen: Facts['chosen'], asked: Asked): ContactFollowing['chosen'] {
  const { managedAt, everyDays } = chosen ?? {}
  if (managedAt === undefined && everyDays === undefined) return 'nothing'
  const [level, days] = [managedAt ?? asked.managedAt, everyDays ?? asked.everyDays]
  if (level < asked.managedAt || days > asked.everyDays || days === 0) return 'laxer'
  return level === asked.managedAt && days === asked.everyDays ? 'as the table' : 'stricter'
}

const nobodySays = (given: Facts) =>
  needsAPerson(
    [
      ...SCALES.filter(scale => given[scale] === undefined).map(scale => `the rating of the ${scaleInWords(scale)}`),
      'the level of management and how often the supervising worker sees the person',
    ],
    {
      rule: ID,
      says: 'The area has arranged no level and frequency for this assessment: the conference sets them.',
      cite: CITE,
    },
  )

/** The level and frequency that follow, and whether another may be set. */
export const whatContactFollows = question<Facts, ContactFollowing>({
  id: ID,
  asks: 'Which level of management and how much contact follow from the agreed assessment?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput],
  answer(given, on: Day) {
    const table = inForceLocally(given.localTable, on)
    const rows = (table?.value ?? []).filter(one => one.everyDays > 0 && one.rated === given[one.scale])
    if (table === undefined || rows.length === 0) return nobodySays(given)
    const asked: Asked = {
      managedAt: Math.max(...rows.map(one => one.managedAt)),
      everyDays: Math.min(...rows.map(one => one.everyDays)),
    }
    const chosen = stand(given.chosen, asked)
    const wantsReason = chosen === 'laxer' && (given.chosen?.because ?? '').trim() === ''
    const rated = rows.map(one => `${levelInWords(one.rated)} ${scaleInWords(one.scale)}`).join(' and ')
    const says = `For a ${rated} the area manages at level ${asked.managedAt}, with contact at least every ${howMany(asked.everyDays, 'day')}.`
    const reasons: Because[] = [{ rule: `${ID}: local`, says, cite: table.cite }]
    const lax = { rule: ID, says: 'What was set is laxer than that: say why.', cite: CITE }
    return decided({ ...asked, chosen, wantsReason }, ...reasons, ...(wantsReason ? [lax] : []))
  },
})
