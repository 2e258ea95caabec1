/**
 * S3-92: to whom the minute goes. The account says it twice and differently: to those invited, and to those who
 * attended. Cairn reads the wider one, because whoever could not come needs the minute most. Leaving somebody out
 * needs a reason; a name that was never invited comes in only through the chair.
 *
 * Which parts a copy shows is another question: `cases/who-may-read-which-part`.
 */
import { type Because, decided } from '../kernel/answer.ts'
import type { Day } from '../kernel/day.ts'
import { facts, ifKnown, listOf, oneOf, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { aLocal, inForceLocally } from '../kernel/local.ts'
import { question } from '../kernel/question.ts'
import type { Cite } from '../kernel/sources.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'

const ID = 'conferences/who-gets-the-minute'

export const ATTENDANCE = ['present', 'report', 'apologies', 'absent'] as const

const invited = facts({
  member: saying('the id of the member of staff, or the name of a body without an account', someText),
  attendance: saying('whether they came', ifKnown(oneOf(...ATTENDANCE))),
  pack: saying('what they were sent', ifKnown(oneOf('full', 'agenda-only'))),
  deputy: saying('the member of staff who came for them', ifKnown(someText)),
})

const change = facts({
  member: saying('the id of the member of staff', someText),
  change: saying('left out, or added', oneOf('left-out', 'added')),
  because: saying('the reason given', someText),
  byChair: saying('whether the chair decided it', yesOrNo),
})

const shape = facts({
  invited: saying('everybody who was invited', listOf(invited)),
  changes: saying('the changes made to the list', ifKnown(listOf(change))),
  circulation: saying(
    "whom the area's own arrangement sends it to",
    ifKnown(listOf(aLocal(oneOf('invited', 'attending')))),
  ),
})
type Facts = TypeOf<typeof shape>
type Invited = TypeOf<typeof invited>

export type Recipient = { readonly member: string; readonly because: Because }
export type Circulation = {
  readonly recipients: readonly Recipient[]
  readonly leftOut: readonly Recipient[]
  /** Changes that do not count, each with what is wanting. */
  readonly refused: readonly Recipient[]
}

const INVITED = edinburgh('paragraph 20')
const ATTENDED = edinburgh('paragraph 33')

function line(member: string, says: string, cite: Cite): Recipient {
  return { member, because: { rule: ID, says, cite } }
}

const HOW: Readonly<Record<(typeof ATTENDANCE)[number], string>> = {
  present: 'was invited and came',
  report: 'was invited and sent a report',
  apologies: 'was invited and sent apologies',
  absent: 'was invited and did not come',
}

/** Those who get a copy unless something is changed, and those of the invited who do not. */
function byDefault({ invited, circulation }: Facts, on: Day): { recipients: Recipient[]; leftOut: Recipient[] } {
  const local = inForceLocally(circulation, on)
  const recipients: Recipient[] = []
  const leftOut: Recipient[] = []
  for (const one of invited) {
    const how = one.attendance === undefined ? 'was invited' : HOW[one.attendance]
    if (one.pack === 'agenda-only') {
      leftOut.push(line(one.member, 'gets the agenda alone until the chair releases more', edinburgh('paragraph 19')))
    } else if (local?.value === 'attending' && one.attendance !== 'present') {
      leftOut.push(
        line(one.member, `${how}; the area's own arrangement sends the minute to those who came`, local.cite),
      )
    } else {
      recipients.push(line(one.member, how, local?.cite ?? INVITED))
    }
    recipients.push(...deputyOf(one))
  }
  return { recipients, leftOut }
}

function deputyOf({ deputy, pack }: Invited): Recipient[] {
  if (deputy === undefined || pack === 'agenda-only') return []
  return [line(deputy, 'came as a deputy', ATTENDED)]
}

function applied({ changes = [] }: Facts, usual: ReturnType<typeof byDefault>): Circulation {
  const recipients = new Map(usual.recipients.map(one => [one.member, one]))
  const leftOut = new Map(usual.leftOut.map(one => [one.member, one]))
  const refused: Recipient[] = []
  for (const { member, change: kind, because, byChair } of changes) {
    if (because.trim() === '') refused.push(line(member, 'nobody is left out or added without a reason', INVITED))
    else if (!byChair) refused.push(line(member, 'only the chair changes who gets the minute', INVITED))
    else if (kind === 'left-out') {
      const had = recipients.delete(member)
      if (had) leftOut.set(member, line(member, `left out by the chair: ${because.trim()}`, INVITED))
    } else {
      leftOut.delete(member)
      recipients.set(member, line(member, `added by the chair: ${because.trim()}`, INVITED))
    }
  }
  return { recipients: [...recipients.values()], leftOut: [...leftOut.values()], refused }
}

/** Who gets a copy of the minute, who does not and why, and which changes do not count. */
export const whoGetsTheMinute = question<Facts, Circulation>({
  id: ID,
  asks: 'Who gets a copy of the minute?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput],
  rows: ['SP-18'],
  answer(given, on) {
    const value = applied(given, byDefault(given, on))
    const local = inForceLocally(given.circulation, on)
    const says = 'The minute goes to everybody who was invited, also to those who could not come.'
    const layer: Because =
      local === undefined
        ? { rule: ID, says, cite: INVITED, otherReading: { says: 'only to those who attended' } }
        : {
            rule: ID,
            says: `By the area's own arrangement the minute goes to those ${local.value === 'attending' ? 'who came' : 'invited'}.`,
            cite: local.cite,
          }
    return decided(value, layer, ...value.refused.map(one => one.because))
  },
})
