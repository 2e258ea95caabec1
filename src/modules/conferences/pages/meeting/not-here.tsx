/** What somebody who types the meeting, and has no part in the case, sees where a judgement is signed. */
import type { JSX } from 'preact'

/** Said to somebody who types the meeting and has no part in the case. */
export function NotHere({ what }: { what: string }): JSX.Element {
  return <p class="quiet">The chair or the recorder records {what} on their own screen. Type what is said as a line.</p>
}
