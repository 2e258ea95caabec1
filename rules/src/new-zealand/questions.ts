/** The questions of this folder. */
import type { AnyQuestion } from '../kernel/question.ts'
import { forHowLongDoTheyReport } from './for-how-long-do-they-report.ts'
import { howLongMayExtendedSupervisionLast } from './how-long-may-extended-supervision-last.ts'
import { whatIsReported } from './what-is-reported.ts'
import { whenDoesTheLocalSchemeMeet } from './when-does-the-local-scheme-meet.ts'
import { whenIsAChildAtHomeReported } from './when-is-a-child-at-home-reported.ts'
import { whenIsAProtectionOrderReviewed } from './when-is-a-protection-order-reviewed.ts'
import { whenIsAReturnReported } from './when-is-a-return-reported.ts'
import { whenIsAnOfficerAllocated } from './when-is-an-officer-allocated.ts'
import { whenIsTravelReported } from './when-is-travel-reported.ts'
import { whoIsRegistered } from './who-is-registered.ts'

export const questions: readonly AnyQuestion[] = [
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
]
