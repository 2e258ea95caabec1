/** On what basis an agency takes part in an area: an agreement it signed, or a statute or decision that lets it in. */
import type { Section } from '../cases/sections.ts'
import type { Context, Subject } from './facts-of-access.ts'
import { isNotEnded, isOn } from './who-acts.ts'

/** True where this is the area itself, or the division that polices it. No area covers nothing. */
export const covers = (wide: string | undefined, area: string, areas: Context['areas']): boolean =>
  wide !== undefined && (wide === area || areas.some(one => one.id === area && one.division === wide))

/** True while an agreement is in force. */
export function isInForce(agreement: string, { today, now }: Subject, { agreements }: Context): boolean {
  return agreements.some(one => one.id === agreement && isOn(one, today) && isNotEnded(one.endedAt, now))
}

/** The agreements on which the agency takes part in the area today. */
function bases(area: string, subject: Subject, context: Context): Context['agreements'] {
  const { agency, today, now } = subject
  const parties = context.parties.filter(
    one =>
      one.agency === agency &&
      isOn(one, today) &&
      isNotEnded(one.endedAt, now) &&
      (one.area === undefined || covers(one.area, area, context.areas)) &&
      isInForce(one.agreement, subject, context),
  )
  return context.agreements.filter(one => parties.some(party => party.agreement === one.id))
}

/** True where the agency may take part at all. Cairn itself acts for all of them. */
export function hasBasis(area: string, subject: Subject, context: Context): boolean {
  return subject.clockwork || bases(area, subject, context).length > 0
}

/** True where what the agency signed for this area covers the part; an agreement that names no parts covers all. */
export function isArranged(section: Section, area: string, subject: Subject, context: Context): boolean {
  if (subject.clockwork) return true
  return bases(area, subject, context).some(one => one.categories === undefined || one.categories.includes(section))
}
