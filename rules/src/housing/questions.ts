/** The questions of this folder. */
import type { AnyQuestion } from '../kernel/question.ts'
import { byWhenIsTheAddressChecked } from './by-when-is-the-address-checked.ts'
import { byWhenIsTheAddressReviewed } from './by-when-is-the-address-reviewed.ts'
import { isTheAddressCheckComplete } from './is-the-address-check-complete.ts'
import { mayThisProviderTakeThePerson } from './may-this-provider-take-the-person.ts'
import { mustTheAddressBeLookedAtAgain } from './must-the-address-be-looked-at-again.ts'

export const questions: readonly AnyQuestion[] = [
  byWhenIsTheAddressChecked,
  byWhenIsTheAddressReviewed,
  isTheAddressCheckComplete,
  mayThisProviderTakeThePerson,
  mustTheAddressBeLookedAtAgain,
]
