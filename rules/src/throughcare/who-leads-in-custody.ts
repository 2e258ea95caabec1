/**
 * Which authority leads while somebody is in a Scottish prison, and who is told before they go to less secure conditions
 * or out into the community.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { aDay, facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords } from '../kernel/words.ts'
import { mappaGuidanceScotland2014, scottishGuidance2014 } from '../sources/mappa-guidance-scotland-2014.ts'
import { mappaGuidanceScotland2022, scottishGuidance } from '../sources/mappa-guidance-scotland-2022.ts'

const ID = 'throughcare/who-leads-in-custody'

const shape = facts({
  liberatedOn: saying('the day of liberation, also one that lies ahead; left out while none is known', ifKnown(aDay)),
  inCustody: saying('whether the person serves a sentence, on leave or escorted too', ifKnown(yesOrNo)),
  progressionPlanned: saying('whether less secure conditions or access to the community are planned', ifKnown(yesOrNo)),
  policeToldOn: saying('the day on which police were formally notified of it', ifKnown(aDay)),
  policeAskedOn: saying('the day on which police were asked for information about it', ifKnown(aDay)),
})
type Facts = TypeOf<typeof shape>

export type LeadInCustody = {
  readonly leads: 'the prison service' | 'an authority in the community'
  /** What police still have to get before the planned step. */
  readonly police: readonly ('notification' | 'request for information')[]
}

function progression({ progressionPlanned, policeToldOn, policeAskedOn }: Facts): LeadInCustody['police'] {
  if (progressionPlanned !== true) return []
  return [
    ...(policeAskedOn === undefined ? (['request for information'] as const) : []),
    ...(policeToldOn === undefined ? (['notification'] as const) : []),
  ]
}

/** Who leads, and what police still have to get. */
export const whoLeadsInCustody = question<Facts, LeadInCustody>({
  id: ID,
  asks: 'Which authority leads while the person is in a Scottish prison, and must police be told?',
  facts: shape,
  sources: [mappaGuidanceScotland2014, mappaGuidanceScotland2022],
  rows: ['SP-02', 'SP-04'],
  answer(given, on) {
    const { inCustody, liberatedOn } = given
    const cite = scottishGuidance('15.1')
    if (inCustody === undefined) {
      const says = 'The prison service leads until liberation, also during leave and escorts.'
      return needsAPerson(['whether the person serves a sentence'], { rule: ID, says, cite })
    }
    const out = !inCustody || (liberatedOn !== undefined && liberatedOn < on)
    if (out) {
      const says = 'The person is at liberty: the prison service no longer leads.'
      return decided<LeadInCustody>({ leads: 'an authority in the community', police: [] }, { rule: ID, says, cite })
    }
    const until = liberatedOn === undefined ? 'until liberation' : `until liberation on ${dayInWords(liberatedOn)}`
    const says = `The prison service leads ${until}, also during leave and escorts.`
    const main: Because = { rule: ID, says, cite }
    const police = progression(given)
    if (police.length === 0) return decided<LeadInCustody>({ leads: 'the prison service', police }, main)
    const more =
      'Before less secure conditions or access to the community, police are formally told and asked for what they know.'
    const because: Because = { rule: ID, says: more, cite: scottishGuidance2014('12.4') }
    return decided<LeadInCustody>({ leads: 'the prison service', police }, main, because)
  },
})
