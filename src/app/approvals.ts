/** The acts that need two people, each as the module that carries it out registers it. */
import type { ApprovalAct } from '#modules/approvals'
import { liftingRestriction } from '#modules/need-to-know'
import { confirmingRecipient } from '#modules/recipients'
import { joiningRecords, partingRecords } from '#modules/same-person'
import { readingAPlace } from '#modules/victims'
import { erasing } from './erasing.ts'

export const approvalActs: readonly ApprovalAct[] = [
  confirmingRecipient,
  liftingRestriction,
  readingAPlace,
  joiningRecords,
  partingRecords,
  erasing,
]
