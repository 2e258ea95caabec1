/** The questions of this folder. */
import type { AnyQuestion } from '../kernel/question.ts'
import { doesTheAdvanceNoticeStand } from './does-the-advance-notice-stand.ts'
import { howIsItGiven } from './how-is-it-given.ts'
import { howLongMustTheyNotify } from './how-long-must-they-notify.ts'
import { mayTheyAskForAReview } from './may-they-ask-for-a-review.ts'
import { mustAHouseholdWithAChildBeNotified } from './must-a-household-with-a-child-be-notified.ts'
import { mustAnAbsenceBeNotified } from './must-an-absence-be-notified.ts'
import { mustThePrisonTellThePolice } from './must-the-prison-tell-the-police.ts'
import { mustTheSupervisingOfficerBeTold } from './must-the-supervising-officer-be-told.ts'
import { mustTheyNotify } from './must-they-notify.ts'
import { wasItDoneInTime } from './was-it-done-in-time.ts'
import { whatFollowsAReview } from './what-follows-a-review.ts'
import { whatFollowsTheScottishDecision } from './what-follows-the-scottish-decision.ts'
import { whatIsNotified } from './what-is-notified.ts'
import { whatIsWeighedInAReview } from './what-is-weighed-in-a-review.ts'
import { whatMayACourtImpose } from './what-may-a-court-impose.ts'
import { whatTermCounts } from './what-term-counts.ts'
import { whenDoesAStayBecomeAnAddress } from './when-does-a-stay-become-an-address.ts'
import { whenDoesNotificationEnd } from './when-does-notification-end.ts'
import { whenDoesScotlandDecide } from './when-does-scotland-decide.ts'
import { whenIsTheWeeklyNotificationDue } from './when-is-the-weekly-notification-due.ts'
import { whenIsTheYearlyNotificationDue } from './when-is-the-yearly-notification-due.ts'
import { whenMustAChangeBeNotified } from './when-must-a-change-be-notified.ts'
import { whenMustAChangeOfTravelBeNotified } from './when-must-a-change-of-travel-be-notified.ts'
import { whenMustAReturnBeNotified } from './when-must-a-return-be-notified.ts'
import { whenMustAReviewBeDecided } from './when-must-a-review-be-decided.ts'
import { whenMustTravelBeNotified } from './when-must-travel-be-notified.ts'
import { whichForceDecidesAReview } from './which-force-decides-a-review.ts'
import { whoCarriesTheDuties } from './who-carries-the-duties.ts'

export const questions: readonly AnyQuestion[] = [
  doesTheAdvanceNoticeStand,
  howIsItGiven,
  howLongMustTheyNotify,
  mayTheyAskForAReview,
  mustAHouseholdWithAChildBeNotified,
  mustAnAbsenceBeNotified,
  mustThePrisonTellThePolice,
  mustTheSupervisingOfficerBeTold,
  mustTheyNotify,
  wasItDoneInTime,
  whatFollowsAReview,
  whatFollowsTheScottishDecision,
  whatIsNotified,
  whatIsWeighedInAReview,
  whatMayACourtImpose,
  whatTermCounts,
  whenDoesAStayBecomeAnAddress,
  whenDoesNotificationEnd,
  whenDoesScotlandDecide,
  whenIsTheWeeklyNotificationDue,
  whenIsTheYearlyNotificationDue,
  whenMustAChangeBeNotified,
  whenMustAChangeOfTravelBeNotified,
  whenMustAReturnBeNotified,
  whenMustAReviewBeDecided,
  whenMustTravelBeNotified,
  whichForceDecidesAReview,
  whoCarriesTheDuties,
]
