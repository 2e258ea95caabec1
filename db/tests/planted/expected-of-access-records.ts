/** Who may do what with what lies on the data protection desk: see `expected.ts`. */
import type { Rights, Who } from './expected.ts'

/** Whoever answers for access in the area, without reaching the record. */
const MINE = ['stands', 'authored', 'area', 'under-18']
const answers = (who: Who) => who.role === 'data-protection-officer' && MINE.includes(who.place)

export const DATA_PROTECTION: Readonly<Record<string, Rights>> = {
  access_records_requests: { select: answers, insert: answers, update: answers },
  // What an agency owns it answers for itself.
  access_records_owner_answers: { select: who => answers(who) || who.own, insert: answers, update: who => who.own },
  // Whoever noticed it says so, about somebody whose name they know; the row that is tried was said by somebody else.
  access_records_mis_sends: { select: answers, insert: who => who.reads('name'), update: answers },
}

/** Tables of the same module that say of no case whose it is. */
export const OF_ACCESS_RECORDS: Readonly<Record<string, string>> = {
  access_records_mis_send_steps: 'with what went astray: whoever may read that',
  access_records_signals:
    'the supervisor it goes to and whoever answers for access, never whom it is about; see watch.test.ts',
  access_records_watched: 'Cairn itself alone',
  access_records_own_places: 'whoever said where they live, alone',
}
