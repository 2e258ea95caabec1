/** The part of the register about arrangements and contact: levels and meetings, throughcare, addresses, visits. */
import { byWhenIsTheAddressChecked } from './housing/by-when-is-the-address-checked.ts'
import { byWhenIsTheAddressReviewed } from './housing/by-when-is-the-address-reviewed.ts'
import { isTheAddressCheckComplete } from './housing/is-the-address-check-complete.ts'
import { mayThisProviderTakeThePerson } from './housing/may-this-provider-take-the-person.ts'
import { mustTheAddressBeLookedAtAgain } from './housing/must-the-address-be-looked-at-again.ts'
import type { AnyQuestion } from './kernel/question.ts'
import { areTheTargetsMet } from './mappa/are-the-targets-met.ts'
import { atWhichLevelAreTheyManaged } from './mappa/at-which-level-are-they-managed.ts'
import { atWhichScottishLevelAreTheyManaged } from './mappa/at-which-scottish-level-are-they-managed.ts'
import { atWhichStageIsTheCase } from './mappa/at-which-stage-is-the-case.ts'
import { byWhenDoTheMinutesGoOut } from './mappa/by-when-do-the-minutes-go-out.ts'
import { byWhenIsASeriousCaseNotified } from './mappa/by-when-is-a-serious-case-notified.ts'
import { byWhenIsATransferTakenOver } from './mappa/by-when-is-a-transfer-taken-over.ts'
import { byWhenIsTheCaseNotified } from './mappa/by-when-is-the-case-notified.ts'
import { byWhenIsTheCaseReviewed } from './mappa/by-when-is-the-case-reviewed.ts'
import { byWhenIsTheFirstMeetingHeld } from './mappa/by-when-is-the-first-meeting-held.ts'
import { byWhenIsTheLevelScreened } from './mappa/by-when-is-the-level-screened.ts'
import { byWhenIsTheRegisterRecordMade } from './mappa/by-when-is-the-register-record-made.ts'
import { doesThePersonAttend } from './mappa/does-the-person-attend.ts'
import { howOftenDoesTheBoardLook } from './mappa/how-often-does-the-board-look.ts'
import { howTimelyWasTheReferral } from './mappa/how-timely-was-the-referral.ts'
import { isTheRecordOfTheMeetingComplete } from './mappa/is-the-record-of-the-meeting-complete.ts'
import { mayAnOutsiderHaveTheMinute } from './mappa/may-an-outsider-have-the-minute.ts'
import { mustASeriousCaseBeReviewed } from './mappa/must-a-serious-case-be-reviewed.ts'
import { toWhomDoesAComplaintGo } from './mappa/to-whom-does-a-complaint-go.ts'
import { whatGoesWithADisclosure } from './mappa/what-goes-with-a-disclosure.ts'
import { whenDoesTheCategoryEnd } from './mappa/when-does-the-category-end.ts'
import { whichCategoryAreTheyIn } from './mappa/which-category-are-they-in.ts'
import { whichScottishCategoryAreTheyIn } from './mappa/which-scottish-category-are-they-in.ts'
import { whichYearDoesTheAnnualReportCover } from './mappa/which-year-does-the-annual-report-cover.ts'
import { whoMustCoOperate } from './mappa/who-must-co-operate.ts'
import { byWhenAreReleaseReportsDue } from './throughcare/by-when-are-release-reports-due.ts'
import { byWhenDoesPrisonSocialWorkAct } from './throughcare/by-when-does-prison-social-work-act.ts'
import { byWhenIsContactDue } from './throughcare/by-when-is-contact-due.ts'
import { byWhenIsSupervisionReviewed } from './throughcare/by-when-is-supervision-reviewed.ts'
import { isTheReleaseReportComplete } from './throughcare/is-the-release-report-complete.ts'
import { mustThereBeAPlan } from './throughcare/must-there-be-a-plan.ts'
import { whatFollowsAMissedAppointment } from './throughcare/what-follows-a-missed-appointment.ts'
import { whatFollowsARecall } from './throughcare/what-follows-a-recall.ts'
import { whatMustTheDossierHold } from './throughcare/what-must-the-dossier-hold.ts'
import { whichCaseManagementInCustody } from './throughcare/which-case-management-in-custody.ts'
import { whoLeadsInCustody } from './throughcare/who-leads-in-custody.ts'
import { byWhenAreTheToolsUsedAgain } from './visits/by-when-are-the-tools-used-again.ts'
import { byWhenIsAVisitRecorded } from './visits/by-when-is-a-visit-recorded.ts'
import { howCanTheNextVisitVary } from './visits/how-can-the-next-visit-vary.ts'
import { howManyPeopleHasAnOfficer } from './visits/how-many-people-has-an-officer.ts'
import { howOftenIsAPoliceVisitDue } from './visits/how-often-is-a-police-visit-due.ts'
import { isTheVisitPrepared } from './visits/is-the-visit-prepared.ts'
import { mayTheyBeManagedReactively } from './visits/may-they-be-managed-reactively.ts'

export const arrangementsAndContact: readonly AnyQuestion[] = [
  byWhenIsTheAddressChecked,
  byWhenIsTheAddressReviewed,
  isTheAddressCheckComplete,
  mayThisProviderTakeThePerson,
  mustTheAddressBeLookedAtAgain,
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
  byWhenAreReleaseReportsDue,
  byWhenDoesPrisonSocialWorkAct,
  byWhenIsContactDue,
  byWhenIsSupervisionReviewed,
  isTheReleaseReportComplete,
  mustThereBeAPlan,
  whatFollowsAMissedAppointment,
  whatFollowsARecall,
  whatMustTheDossierHold,
  whichCaseManagementInCustody,
  whoLeadsInCustody,
  byWhenAreTheToolsUsedAgain,
  byWhenIsAVisitRecorded,
  howCanTheNextVisitVary,
  howManyPeopleHasAnOfficer,
  howOftenIsAPoliceVisitDue,
  isTheVisitPrepared,
  mayTheyBeManagedReactively,
]
