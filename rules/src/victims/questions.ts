/** The questions of this folder. */
import type { AnyQuestion } from '../kernel/question.ts'
import { mayThisAddressBeTested } from './may-this-address-be-tested.ts'

export const questions: readonly AnyQuestion[] = [mayThisAddressBeTested]
