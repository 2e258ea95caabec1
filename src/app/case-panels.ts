/** What stands on the case page, in the order of the page. Each module draws its own part; none knows the others. */
import { type AnyPanel, peoplePanel, tasksPanel } from '#modules/cases'
import { conferencesPanel, minutesPanel } from '#modules/conferences'
import { housingPanel } from '#modules/housing'
import { purposePanel } from '#modules/need-to-know'
import { conditionWarningsPanel, ordersPanel } from '#modules/orders'
import { planPanel } from '#modules/plans'
import { releasePanel } from '#modules/releases'
import { riskPanel } from '#modules/risk'
import { samePersonPanel } from '#modules/same-person'
import { informationPanel, sharesPanel } from '#modules/sharing'
import { protectedPlacesPanel } from '#modules/victims'

export const casePanels: readonly AnyPanel[] = [
  purposePanel,
  samePersonPanel,
  riskPanel,
  conditionWarningsPanel,
  releasePanel,
  tasksPanel,
  conferencesPanel,
  planPanel,
  peoplePanel,
  ordersPanel,
  housingPanel,
  informationPanel,
  sharesPanel,
  protectedPlacesPanel,
  minutesPanel,
]

/** What a broken glass shows of them: danger first, then forbidden contacts and children. */
export const glassPanels: readonly AnyPanel[] = [riskPanel, conditionWarningsPanel, ordersPanel, peoplePanel]
