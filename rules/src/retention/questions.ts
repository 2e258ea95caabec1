/** The questions of this folder. */
import type { AnyQuestion } from '../kernel/question.ts'
import { whenIsARecordLookedAtAgain } from './when-is-a-record-looked-at-again.ts'

export const questions: readonly AnyQuestion[] = [whenIsARecordLookedAtAgain]
