/** The questions of this folder. */
import type { AnyQuestion } from '../kernel/question.ts'
import { areTheDecisionsAboutWorkTaken } from './are-the-decisions-about-work-taken.ts'
import { isThisActionClear } from './is-this-action-clear.ts'
import { whatContactFollows } from './what-contact-follows.ts'

export const questions: readonly AnyQuestion[] = [areTheDecisionsAboutWorkTaken, isThisActionClear, whatContactFollows]
