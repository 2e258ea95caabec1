/** The questions of this folder. */
import type { AnyQuestion } from '../kernel/question.ts'
import { isAYoungPersonsCaseListed } from './is-a-young-persons-case-listed.ts'
import { wasTheNoticeInTime } from './was-the-notice-in-time.ts'
import { whenIsTheFirstMeetingDue } from './when-is-the-first-meeting-due.ts'
import { whenMustASupervisorBeNamed } from './when-must-a-supervisor-be-named.ts'
import { whoMayReadWhichPart } from './who-may-read-which-part.ts'
import { whoOwnsTheCase } from './who-owns-the-case.ts'

export const questions: readonly AnyQuestion[] = [
  isAYoungPersonsCaseListed,
  wasTheNoticeInTime,
  whenIsTheFirstMeetingDue,
  whenMustASupervisorBeNamed,
  whoMayReadWhichPart,
  whoOwnsTheCase,
]
