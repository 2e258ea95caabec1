/** The questions of this folder. */
import type { AnyQuestion } from '../kernel/question.ts'
import { isThisMisuse } from './is-this-misuse.ts'
import { mayTheyBreakTheGlass } from './may-they-break-the-glass.ts'
import { mustTheRegulatorBeTold } from './must-the-regulator-be-told.ts'
import { whoMayApprove } from './who-may-approve.ts'
import { whoMayDoWhat } from './who-may-do-what.ts'

export const questions: readonly AnyQuestion[] = [
  isThisMisuse,
  mayTheyBreakTheGlass,
  mustTheRegulatorBeTold,
  whoMayApprove,
  whoMayDoWhat,
]
