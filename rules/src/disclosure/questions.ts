/** The questions of this folder. */
import type { AnyQuestion } from '../kernel/question.ts'
import { byWhenIsAPartnerTold } from './by-when-is-a-partner-told.ts'
import { byWhenIsEachStepTaken } from './by-when-is-each-step-taken.ts'
import { mustDisclosureBeConsidered } from './must-disclosure-be-considered.ts'
import { whatComesOfAnApplication } from './what-comes-of-an-application.ts'
import { whatHappensAfterAnEnquiryInScotland } from './what-happens-after-an-enquiry-in-scotland.ts'

export const questions: readonly AnyQuestion[] = [
  byWhenIsAPartnerTold,
  byWhenIsEachStepTaken,
  mustDisclosureBeConsidered,
  whatComesOfAnApplication,
  whatHappensAfterAnEnquiryInScotland,
]
