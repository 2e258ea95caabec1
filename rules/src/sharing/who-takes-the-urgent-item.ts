/**
 * S3-16: on whose list something urgent goes today. A post that is not worked on this day of the week, or whose holder is
 * away, does not leave it waiting: its deputy has it at once.
 */
import { decided } from '../kernel/answer.ts'
import { weekdayOf } from '../kernel/day.ts'
import { aCount, facts, ifKnown, listOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { weekdayInWords } from '../kernel/words.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'

const ID = 'sharing/who-takes-the-urgent-item'
const CITE = edinburgh('paragraph 7')

const shape = facts({
  days: saying(
    'days of the week on which the post is worked, 1 is Monday; left out when it is full time',
    ifKnown(listOf(aCount)),
  ),
  isAway: saying('an absence with somebody standing in is recorded for today', yesOrNo),
  hasDeputy: saying('a post is named that stands in', yesOrNo),
})
type Facts = TypeOf<typeof shape>

/** Whether the post itself takes it, or the one that stands in. */
export const whoTakesTheUrgentItem = question<Facts, { readonly takes: 'post' | 'deputy' }>({
  id: ID,
  asks: 'On whose list does something urgent for this post go today?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput],
  answer({ days, isAway, hasDeputy }, on) {
    const isOff = isAway || (days !== undefined && days.length > 0 && !days.includes(weekdayOf(on)))
    const say = (says: string) => ({ rule: ID, says, cite: CITE })
    if (!isOff) return decided({ takes: 'post' }, say('The post is worked today.'))
    const why = isAway ? 'The holder of the post is away' : `The post is not worked on ${weekdayInWords(on)}`
    if (!hasDeputy) return decided({ takes: 'post' }, say(`${why}, and nobody is named who stands in.`))
    return decided({ takes: 'deputy' }, say(`${why}; whoever stands in has it at once.`))
  },
})
