/**
 * What somebody may know of a conference, from the widest circle to the closest: those asked to it, those who take part,
 * those who prepare it, those who run it. A part in a meeting opens the meeting and nothing else of the case.
 */
import type { ConferenceFacts, Context, Subject } from './facts-of-access.ts'
import { barFrom } from './from-whom-barred.ts'
import { hasBasis } from './on-what-basis.ts'
import type { RuleId } from './rules-of-need-to-know.ts'

/** The rules by which somebody stands in each circle; none means outside of it. */
export type Circles = {
  readonly runs: RuleId | undefined
  readonly prepares: RuleId | undefined
  readonly attends: RuleId | undefined
  readonly knows: RuleId | undefined
}

const OUTSIDE: Circles = { runs: undefined, prepares: undefined, attends: undefined, knows: undefined }

/** S3-91: whoever types also sends, so their part goes on until the next conference on the case begins. */
function runsIt({ chair, recorder, typist, nextHasBegun }: ConferenceFacts, member: string): boolean {
  return chair === member || recorder === member || (typist === member && !nextHasBegun)
}

/** In which circles somebody stands who acts; `reader` says whether they read the conferences of the case. */
export function circlesOf(one: ConferenceFacts, reader: boolean, subject: Subject, context: Context): Circles {
  const prepared: RuleId | undefined = reader ? 'NK-40' : undefined
  // Somebody who is kept from the person has no part in a meeting about them, and a broken glass gives none.
  if (barFrom(one.person, subject, context) !== undefined || !hasBasis(one.area, subject, context)) return OUTSIDE
  const runs = runsIt(one, subject.member) ? 'NK-37' : undefined
  const asked = one.invitations.filter(
    ({ member, deputy, sent }) => sent && (member === subject.member || deputy === subject.member),
  )
  const prepares = runs ?? prepared ?? (one.sender === subject.member ? 'NK-38' : undefined)
  const attends = runs ?? prepared ?? (asked.some(({ wholePack }) => wholePack) ? 'NK-39' : undefined)
  return { runs, prepares, attends, knows: prepares ?? (asked.length > 0 ? 'NK-39' : undefined) }
}
