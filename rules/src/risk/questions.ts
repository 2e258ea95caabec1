/** The questions of this folder. */
import type { AnyQuestion } from '../kernel/question.ts'
import { areTheyProlific } from './are-they-prolific.ts'
import { inWhatOrder } from './in-what-order.ts'
import { isTheRatingComplete } from './is-the-rating-complete.ts'
import { whatIsSeriousHarm } from './what-is-serious-harm.ts'

export const questions: readonly AnyQuestion[] = [areTheyProlific, inWhatOrder, isTheRatingComplete, whatIsSeriousHarm]
