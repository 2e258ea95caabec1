/** The acts that need two people, each as the module that carries it out registers it. */
import type { ApprovalAct } from '#modules/approvals'
import { liftingRestriction } from '#modules/need-to-know'
import { settingAside } from '#modules/retention'
import { joiningRecords, partingRecords } from '#modules/same-person'
import { readingAPlace } from '#modules/victims'

export const approvalActs: readonly ApprovalAct[] = [
  liftingRestriction,
  readingAPlace,
  joiningRecords,
  partingRecords,
  settingAside,
]
