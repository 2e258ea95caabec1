/** Who may do what with protected places and what was answered about addresses: see `expected.ts`. */
import type { Rights, Who } from './expected.ts'

const never = () => false
const ownersRead = (who: Who) => who.own && who.reads('victim')

export const PROTECTED_PLACES: Readonly<Record<string, Rights>> = {
  victims_locations: {
    select: ownersRead,
    insert: who => who.writes('victim'),
    update: who => ownersRead(who) && who.writes('victim'),
  },
  victims_tests: {
    select: who => who.reads('housing') || who.own,
    // What the test answers is written by Cairn; an answer by hand is the owner's.
    insert: who => who.what === 'by hand' && who.writes('victim'),
    update: never,
  },
  // Nobody lets themselves read, and the row that is tried is one's own.
  victims_readings: { select: ownersRead, insert: never, update: never },
}
