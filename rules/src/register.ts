/** Every question, so that none is lost in a change: a test counts them and names them. */

import { isThisMisuse } from './access/is-this-misuse.ts'
import { mayTheyBreakTheGlass } from './access/may-they-break-the-glass.ts'
import { mustTheRegulatorBeTold } from './access/must-the-regulator-be-told.ts'
import { whoMayApprove } from './access/who-may-approve.ts'
import { whoMayDoWhat } from './access/who-may-do-what.ts'
import { isAYoungPersonsCaseListed } from './cases/is-a-young-persons-case-listed.ts'
import { wasTheNoticeInTime } from './cases/was-the-notice-in-time.ts'
import { whenIsTheFirstMeetingDue } from './cases/when-is-the-first-meeting-due.ts'
import { whenMustASupervisorBeNamed } from './cases/when-must-a-supervisor-be-named.ts'
import { whoMayReadWhichPart } from './cases/who-may-read-which-part.ts'
import { whoOwnsTheCase } from './cases/who-owns-the-case.ts'
import { isTheMinuteReady } from './conferences/is-the-minute-ready.ts'
import { mayTheChairReleaseIt } from './conferences/may-the-chair-release-it.ts'
import { mayThisLineBePassedOn } from './conferences/may-this-line-be-passed-on.ts'
import { shouldOneBeConsidered } from './conferences/should-one-be-considered.ts'
import { whatIsOnTheAgenda } from './conferences/what-is-on-the-agenda.ts'
import { whenMayItBeHeld } from './conferences/when-may-it-be-held.ts'
import { whoChairsAndRecords } from './conferences/who-chairs-and-records.ts'
import { whoGetsTheMinute } from './conferences/who-gets-the-minute.ts'
import { whoMustBeInvited } from './conferences/who-must-be-invited.ts'
import { whoSendsTheInvitations } from './conferences/who-sends-the-invitations.ts'
import { byWhenIsAPartnerTold } from './disclosure/by-when-is-a-partner-told.ts'
import { byWhenIsEachStepTaken } from './disclosure/by-when-is-each-step-taken.ts'
import { mustDisclosureBeConsidered } from './disclosure/must-disclosure-be-considered.ts'
import { whatComesOfAnApplication } from './disclosure/what-comes-of-an-application.ts'
import { whatHappensAfterAnEnquiryInScotland } from './disclosure/what-happens-after-an-enquiry-in-scotland.ts'
import { addMonths, type Day } from './kernel/day.ts'
import type { AnyQuestion } from './kernel/question.ts'
import type { Source } from './kernel/sources.ts'
import { forHowLongDoTheyReport } from './new-zealand/for-how-long-do-they-report.ts'
import { howLongMayExtendedSupervisionLast } from './new-zealand/how-long-may-extended-supervision-last.ts'
import { whatIsReported } from './new-zealand/what-is-reported.ts'
import { whenDoesTheLocalSchemeMeet } from './new-zealand/when-does-the-local-scheme-meet.ts'
import { whenIsAChildAtHomeReported } from './new-zealand/when-is-a-child-at-home-reported.ts'
import { whenIsAProtectionOrderReviewed } from './new-zealand/when-is-a-protection-order-reviewed.ts'
import { whenIsAReturnReported } from './new-zealand/when-is-a-return-reported.ts'
import { whenIsAnOfficerAllocated } from './new-zealand/when-is-an-officer-allocated.ts'
import { whenIsTravelReported } from './new-zealand/when-is-travel-reported.ts'
import { whoIsRegistered } from './new-zealand/who-is-registered.ts'
import { doesTheAdvanceNoticeStand } from './notification/does-the-advance-notice-stand.ts'
import { howIsItGiven } from './notification/how-is-it-given.ts'
import { howLongMustTheyNotify } from './notification/how-long-must-they-notify.ts'
import { mayTheyAskForAReview } from './notification/may-they-ask-for-a-review.ts'
import { mustAHouseholdWithAChildBeNotified } from './notification/must-a-household-with-a-child-be-notified.ts'
import { mustAnAbsenceBeNotified } from './notification/must-an-absence-be-notified.ts'
import { mustThePrisonTellThePolice } from './notification/must-the-prison-tell-the-police.ts'
import { mustTheSupervisingOfficerBeTold } from './notification/must-the-supervising-officer-be-told.ts'
import { mustTheyNotify } from './notification/must-they-notify.ts'
import { wasItDoneInTime } from './notification/was-it-done-in-time.ts'
import { whatFollowsAReview } from './notification/what-follows-a-review.ts'
import { whatFollowsTheScottishDecision } from './notification/what-follows-the-scottish-decision.ts'
import { whatIsNotified } from './notification/what-is-notified.ts'
import { whatIsWeighedInAReview } from './notification/what-is-weighed-in-a-review.ts'
import { whatMayACourtImpose } from './notification/what-may-a-court-impose.ts'
import { whatTermCounts } from './notification/what-term-counts.ts'
import { whenDoesAStayBecomeAnAddress } from './notification/when-does-a-stay-become-an-address.ts'
import { whenDoesNotificationEnd } from './notification/when-does-notification-end.ts'
import { whenDoesScotlandDecide } from './notification/when-does-scotland-decide.ts'
import { whenIsTheWeeklyNotificationDue } from './notification/when-is-the-weekly-notification-due.ts'
import { whenIsTheYearlyNotificationDue } from './notification/when-is-the-yearly-notification-due.ts'
import { whenMustAChangeBeNotified } from './notification/when-must-a-change-be-notified.ts'
import { whenMustAChangeOfTravelBeNotified } from './notification/when-must-a-change-of-travel-be-notified.ts'
import { whenMustAReturnBeNotified } from './notification/when-must-a-return-be-notified.ts'
import { whenMustAReviewBeDecided } from './notification/when-must-a-review-be-decided.ts'
import { whenMustTravelBeNotified } from './notification/when-must-travel-be-notified.ts'
import { whichForceDecidesAReview } from './notification/which-force-decides-a-review.ts'
import { whoCarriesTheDuties } from './notification/who-carries-the-duties.ts'
import { mayThisOrderBeMade } from './orders/may-this-order-be-made.ts'
import { whatConditionsAreStandard } from './orders/what-conditions-are-standard.ts'
import { whatMustAPersonUnderARiskOrderNotify } from './orders/what-must-a-person-under-a-risk-order-notify.ts'
import { whatSupervisionFollows } from './orders/what-supervision-follows.ts'
import { whenDoesEachProhibitionEnd } from './orders/when-does-each-prohibition-end.ts'
import { whenMayItBeDischarged } from './orders/when-may-it-be-discharged.ts'
import { whenMustTheOfficerFirstMeetThem } from './orders/when-must-the-officer-first-meet-them.ts'
import { whenMustTheyRegister } from './orders/when-must-they-register.ts'
import { mayTheyBeMerged } from './people/may-they-be-merged.ts'
import { areTheDecisionsAboutWorkTaken } from './plans/are-the-decisions-about-work-taken.ts'
import { isThisActionClear } from './plans/is-this-action-clear.ts'
import { whatContactFollows } from './plans/what-contact-follows.ts'
import { byWhenIsARequestAnswered } from './records/by-when-is-a-request-answered.ts'
import { mayTheLogBeUsedForThis } from './records/may-the-log-be-used-for-this.ts'
import { whatDoesTheLogHold } from './records/what-does-the-log-hold.ts'
import { arrangementsAndContact } from './register-of-arrangements.ts'
import { whenIsARecordLookedAtAgain } from './retention/when-is-a-record-looked-at-again.ts'
import { areTheyProlific } from './risk/are-they-prolific.ts'
import { inWhatOrder } from './risk/in-what-order.ts'
import { isTheRatingComplete } from './risk/is-the-rating-complete.ts'
import { whatIsSeriousHarm } from './risk/what-is-serious-harm.ts'
import { doesItRevealRegistration } from './sharing/does-it-reveal-registration.ts'
import { isTheDeviationInForce } from './sharing/is-the-deviation-in-force.ts'
import { mayThisBeShared } from './sharing/may-this-be-shared.ts'
import { onWhatPowerMayItBeShared } from './sharing/on-what-power-may-it-be-shared.ts'
import { whichActApplied } from './sharing/which-act-applied.ts'
import { whoMayReadAnItem } from './sharing/who-may-read-an-item.ts'
import { whoTakesTheUrgentItem } from './sharing/who-takes-the-urgent-item.ts'
import { mayThisAddressBeTested } from './victims/may-this-address-be-tested.ts'

export const register: readonly AnyQuestion[] = [
  isThisMisuse,
  mustTheRegulatorBeTold,
  mayTheyBreakTheGlass,
  whoMayApprove,
  whoMayDoWhat,
  isAYoungPersonsCaseListed,
  wasTheNoticeInTime,
  whenIsTheFirstMeetingDue,
  whenMustASupervisorBeNamed,
  whoMayReadWhichPart,
  whoOwnsTheCase,
  isTheMinuteReady,
  mayTheChairReleaseIt,
  mayThisLineBePassedOn,
  shouldOneBeConsidered,
  whatIsOnTheAgenda,
  whenMayItBeHeld,
  whoChairsAndRecords,
  whoGetsTheMinute,
  whoMustBeInvited,
  whoSendsTheInvitations,
  byWhenIsAPartnerTold,
  byWhenIsEachStepTaken,
  mustDisclosureBeConsidered,
  whatComesOfAnApplication,
  whatHappensAfterAnEnquiryInScotland,
  forHowLongDoTheyReport,
  howLongMayExtendedSupervisionLast,
  whatIsReported,
  whenDoesTheLocalSchemeMeet,
  whenIsAChildAtHomeReported,
  whenIsAProtectionOrderReviewed,
  whenIsAReturnReported,
  whenIsAnOfficerAllocated,
  whenIsTravelReported,
  whoIsRegistered,
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
  mayThisOrderBeMade,
  whatMustAPersonUnderARiskOrderNotify,
  whatSupervisionFollows,
  whenDoesEachProhibitionEnd,
  whenMayItBeDischarged,
  whenMustTheOfficerFirstMeetThem,
  whatConditionsAreStandard,
  whenMustTheyRegister,
  mayTheyBeMerged,
  byWhenIsARequestAnswered,
  mayTheLogBeUsedForThis,
  whatDoesTheLogHold,
  whenIsARecordLookedAtAgain,
  areTheDecisionsAboutWorkTaken,
  isThisActionClear,
  whatContactFollows,
  areTheyProlific,
  inWhatOrder,
  isTheRatingComplete,
  whatIsSeriousHarm,
  doesItRevealRegistration,
  isTheDeviationInForce,
  mayThisBeShared,
  onWhatPowerMayItBeShared,
  whichActApplied,
  whoMayReadAnItem,
  whoTakesTheUrgentItem,
  mayThisAddressBeTested,
  ...arrangementsAndContact,
]

const byId = new Map(register.map(one => [one.id, one]))

/** The question with this id, or nothing. */
export function questionById(id: string): AnyQuestion | undefined {
  return byId.get(id)
}

/** Every source that a question may cite, each once, in the order of their titles. */
export function sourcesInUse(questions: readonly AnyQuestion[] = register): Source[] {
  const found = new Map(questions.flatMap(one => one.sources).map(source => [source.id, source]))
  return [...found.values()].toSorted((a, b) => (a.title < b.title ? -1 : 1))
}

/** Months after which somebody should read a source again, to confirm what is cited from it. */
export const READ_AGAIN_AFTER_MONTHS = 12

/** The sources that nobody has read for a year by the given day. */
export function sourcesToReadAgain(on: Day, questions: readonly AnyQuestion[] = register): Source[] {
  return sourcesInUse(questions).filter(({ checkedOn }) => addMonths(checkedOn, READ_AGAIN_AFTER_MONTHS) < on)
}
