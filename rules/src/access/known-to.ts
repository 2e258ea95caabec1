/** Which agencies could read a part of a case: what stands beside each fact when a case's past is looked at. */
import type { ActingRole } from '../cases/rights-of-roles.ts'
import type { Section } from '../cases/sections.ts'
import { mayRead } from '../cases/who-may-read-which-part.ts'

/** As what somebody of an agency stood on the case, and of which parts the agency's arrangement let it know. */
export type Stood = {
  readonly agencyId: string
  readonly agency: string
  readonly role: ActingRole
  readonly arranged: readonly Section[]
}

const reads = ({ role, arranged }: Stood, section: Section) =>
  arranged.includes(section) && mayRead(role, section, 'file')

/**
 * The agencies to which something in this part was open, by name. An agency knows what it wrote itself as long as it may
 * know whose case it is; `writtenBy` is left out where rows of a part are not read like that.
 */
export function knownTo(section: Section, stood: readonly Stood[], writtenBy?: string): readonly string[] {
  const open = stood.filter(one => reads(one, section) || (one.agencyId === writtenBy && reads(one, 'name')))
  return [...new Set(open.map(({ agency }) => agency))].toSorted((a, b) => a.localeCompare(b))
}
