/** The questions of this folder. */
import type { AnyQuestion } from '../kernel/question.ts'
import { byWhenAreReleaseReportsDue } from './by-when-are-release-reports-due.ts'
import { byWhenDoesPrisonSocialWorkAct } from './by-when-does-prison-social-work-act.ts'
import { byWhenIsContactDue } from './by-when-is-contact-due.ts'
import { byWhenIsSupervisionReviewed } from './by-when-is-supervision-reviewed.ts'
import { isTheReleaseReportComplete } from './is-the-release-report-complete.ts'
import { mustThereBeAPlan } from './must-there-be-a-plan.ts'
import { whatFollowsAMissedAppointment } from './what-follows-a-missed-appointment.ts'
import { whatFollowsARecall } from './what-follows-a-recall.ts'
import { whatMustTheDossierHold } from './what-must-the-dossier-hold.ts'
import { whichCaseManagementInCustody } from './which-case-management-in-custody.ts'
import { whoLeadsInCustody } from './who-leads-in-custody.ts'

export const questions: readonly AnyQuestion[] = [
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
]
