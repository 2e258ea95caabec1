/** What somebody who types a meeting is told where a judgement is signed: those with the case record it. */
import { refused } from '#shared'

export const NOT_YOURS_TO_RECORD = refused({
  code: 'conferences/not-yours-to-record',
  says: 'This part of the case is not yours to write, whatever you type in the meeting.',
  next: 'The chair or the recorder records it on their screen; type what was said as a line.',
})
