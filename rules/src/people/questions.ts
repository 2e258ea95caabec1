/** The questions of this folder. */
import type { AnyQuestion } from '../kernel/question.ts'
import { mayTheyBeMerged } from './may-they-be-merged.ts'

export const questions: readonly AnyQuestion[] = [mayTheyBeMerged]
