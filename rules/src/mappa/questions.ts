/** The questions of this folder. */
import type { AnyQuestion } from '../kernel/question.ts'
import { areTheTargetsMet } from './are-the-targets-met.ts'
import { atWhichLevelAreTheyManaged } from './at-which-level-are-they-managed.ts'
import { atWhichScottishLevelAreTheyManaged } from './at-which-scottish-level-are-they-managed.ts'
import { atWhichStageIsTheCase } from './at-which-stage-is-the-case.ts'
import { byWhenDoTheMinutesGoOut } from './by-when-do-the-minutes-go-out.ts'
import { byWhenIsASeriousCaseNotified } from './by-when-is-a-serious-case-notified.ts'
import { byWhenIsATransferTakenOver } from './by-when-is-a-transfer-taken-over.ts'
import { byWhenIsTheCaseNotified } from './by-when-is-the-case-notified.ts'
import { byWhenIsTheCaseReviewed } from './by-when-is-the-case-reviewed.ts'
import { byWhenIsTheFirstMeetingHeld } from './by-when-is-the-first-meeting-held.ts'
import { byWhenIsTheLevelScreened } from './by-when-is-the-level-screened.ts'
import { byWhenIsTheRegisterRecordMade } from './by-when-is-the-register-record-made.ts'
import { doesThePersonAttend } from './does-the-person-attend.ts'
import { howOftenDoesTheBoardLook } from './how-often-does-the-board-look.ts'
import { howTimelyWasTheReferral } from './how-timely-was-the-referral.ts'
import { isTheRecordOfTheMeetingComplete } from './is-the-record-of-the-meeting-complete.ts'
import { mayAnOutsiderHaveTheMinute } from './may-an-outsider-have-the-minute.ts'
import { mustASeriousCaseBeReviewed } from './must-a-serious-case-be-reviewed.ts'
import { toWhomDoesAComplaintGo } from './to-whom-does-a-complaint-go.ts'
import { whatGoesWithADisclosure } from './what-goes-with-a-disclosure.ts'
import { whenDoesTheCategoryEnd } from './when-does-the-category-end.ts'
import { whichCategoryAreTheyIn } from './which-category-are-they-in.ts'
import { whichScottishCategoryAreTheyIn } from './which-scottish-category-are-they-in.ts'
import { whichYearDoesTheAnnualReportCover } from './which-year-does-the-annual-report-cover.ts'
import { whoMustCoOperate } from './who-must-co-operate.ts'

export const questions: readonly AnyQuestion[] = [
  areTheTargetsMet,
  atWhichLevelAreTheyManaged,
  atWhichScottishLevelAreTheyManaged,
  atWhichStageIsTheCase,
  byWhenDoTheMinutesGoOut,
  byWhenIsASeriousCaseNotified,
  byWhenIsATransferTakenOver,
  byWhenIsTheCaseNotified,
  byWhenIsTheCaseReviewed,
  byWhenIsTheFirstMeetingHeld,
  byWhenIsTheLevelScreened,
  byWhenIsTheRegisterRecordMade,
  doesThePersonAttend,
  howOftenDoesTheBoardLook,
  howTimelyWasTheReferral,
  isTheRecordOfTheMeetingComplete,
  mayAnOutsiderHaveTheMinute,
  mustASeriousCaseBeReviewed,
  toWhomDoesAComplaintGo,
  whatGoesWithADisclosure,
  whenDoesTheCategoryEnd,
  whichCategoryAreTheyIn,
  whichScottishCategoryAreTheyIn,
  whichYearDoesTheAnnualReportCover,
  whoMustCoOperate,
]
