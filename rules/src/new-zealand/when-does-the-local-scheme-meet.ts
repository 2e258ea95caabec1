/**
 * S0-22: when the agencies of a local scheme look together at how it works. The scheme announced for Dunedin in 2003 meets
 * every quarter; nothing was found on what became of it, so it stands as history and for areas that work so.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { withinMonthsAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, listOf, saying, type TypeOf } from '../kernel/facts.ts'
import { aLocal, inForceLocally } from '../kernel/local.ts'
import { question } from '../kernel/question.ts'
import { tighter } from '../kernel/setting.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import { dunedinScheme, dunedinScheme2003, SCHEME_OF_DUNEDIN_FROM } from '../sources/dunedin-scheme-2003.ts'

const ID = 'new-zealand/when-does-the-local-scheme-meet'

const MONTHS_BETWEEN_MEETINGS: readonly Dated<number>[] = [
  { from: SCHEME_OF_DUNEDIN_FROM, value: 3, cite: dunedinScheme('meetings of review') },
]

const shape = facts({
  lastMetOn: saying('the day of the last meeting, or on which the scheme began', ifKnown(aDay)),
  localMonths: saying('months between meetings, as the area set them', ifKnown(listOf(aLocal(aCount)))),
})
type Facts = TypeOf<typeof shape>

export type SchemeMeeting = { readonly by: Day }

/** By when the scheme is looked at next. An area may meet more often, not less. */
export const whenDoesTheLocalSchemeMeet = question<Facts, SchemeMeeting>({
  id: ID,
  asks: 'By when do the agencies of a local scheme meet to look at how it works?',
  facts: shape,
  sources: [dunedinScheme2003],
  values: { 'months between meetings': MONTHS_BETWEEN_MEETINGS },
  rows: ['NZ-14'],
  answer({ lastMetOn, localMonths }, on) {
    const day = lastMetOn ?? on
    const local = inForceLocally(
      localMonths?.filter(one => one.value > 0),
      day,
    )
    const { uses, ignored } = tighter(inForce(MONTHS_BETWEEN_MEETINGS, day), local, (ours, theirs) => ours <= theirs)
    if (lastMetOn === undefined || uses === undefined) {
      const missing = lastMetOn === undefined ? 'the day of the last meeting' : 'how often the scheme met then'
      const says = 'The agencies of the scheme meet every quarter to look at how it works.'
      return needsAPerson([missing], { rule: ID, says, cite: dunedinScheme('meetings of review') })
    }
    const counted = withinMonthsAfter(uses.value, lastMetOn)
    const whose =
      uses.cite.source.force === 'local' ? ", by the area's own arrangement" : ', as the scheme announced in 2003 met'
    const says = `The next meeting is due by ${weekdayInWords(counted.to)}, ${howMany(uses.value, 'month')} after ${dayInWords(lastMetOn)}${whose}.`
    const main = { rule: ID, says, cite: uses.cite, counted }
    if (ignored === undefined) return decided({ by: counted.to }, main)
    const longer = `The area's own ${howMany(ignored.value, 'month')} are longer and are not used.`
    return decided({ by: counted.to }, main, { rule: `${ID}: local`, says: longer, cite: ignored.cite })
  },
})
