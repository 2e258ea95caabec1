/** The questions of this folder. */
import type { AnyQuestion } from '../kernel/question.ts'
import { doesItRevealRegistration } from './does-it-reveal-registration.ts'
import { isTheDeviationInForce } from './is-the-deviation-in-force.ts'
import { mayItGoToThisRecipient } from './may-it-go-to-this-recipient.ts'
import { mayThisBeShared } from './may-this-be-shared.ts'
import { onWhatPowerMayItBeShared } from './on-what-power-may-it-be-shared.ts'
import { whichActApplied } from './which-act-applied.ts'
import { whoMayReadAnItem } from './who-may-read-an-item.ts'
import { whoTakesTheUrgentItem } from './who-takes-the-urgent-item.ts'

export const questions: readonly AnyQuestion[] = [
  doesItRevealRegistration,
  isTheDeviationInForce,
  mayItGoToThisRecipient,
  mayThisBeShared,
  onWhatPowerMayItBeShared,
  whichActApplied,
  whoMayReadAnItem,
  whoTakesTheUrgentItem,
]
