/** The questions of this folder. */
import type { AnyQuestion } from '../kernel/question.ts'
import { byWhenIsARequestAnswered } from './by-when-is-a-request-answered.ts'
import { mayTheLogBeUsedForThis } from './may-the-log-be-used-for-this.ts'
import { whatDoesTheLogHold } from './what-does-the-log-hold.ts'

export const questions: readonly AnyQuestion[] = [byWhenIsARequestAnswered, mayTheLogBeUsedForThis, whatDoesTheLogHold]
