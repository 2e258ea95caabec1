/** The questions of this folder. */
import type { AnyQuestion } from '../kernel/question.ts'
import { mayThisOrderBeMade } from './may-this-order-be-made.ts'
import { whatConditionsAreStandard } from './what-conditions-are-standard.ts'
import { whatMustAPersonUnderARiskOrderNotify } from './what-must-a-person-under-a-risk-order-notify.ts'
import { whatSupervisionFollows } from './what-supervision-follows.ts'
import { whenDoesEachProhibitionEnd } from './when-does-each-prohibition-end.ts'
import { whenMayItBeDischarged } from './when-may-it-be-discharged.ts'
import { whenMustTheOfficerFirstMeetThem } from './when-must-the-officer-first-meet-them.ts'
import { whenMustTheyRegister } from './when-must-they-register.ts'

export const questions: readonly AnyQuestion[] = [
  mayThisOrderBeMade,
  whatConditionsAreStandard,
  whatMustAPersonUnderARiskOrderNotify,
  whatSupervisionFollows,
  whenDoesEachProhibitionEnd,
  whenMayItBeDischarged,
  whenMustTheOfficerFirstMeetThem,
  whenMustTheyRegister,
]
