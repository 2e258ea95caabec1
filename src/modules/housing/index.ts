/** Where the person may live. */
export { checkOption } from './commands/check-option.ts'
export { addOption, type NewOption, type OptionKind, type OptionState } from './commands/keep-option.ts'
export { housingReactions } from './commands/look-again.ts'
export { housingRoutes } from './pages/addresses/page.tsx'
export { providerBandsRoutes } from './pages/provider-bands/page.tsx'
export { housingPanel } from './panel.tsx'
export { addressesWithPoints } from './queries/addresses-with-points.ts'
export { type OptionShown, type OptionStated, optionsOfCase, optionsOfCasePart } from './queries/options-of-case.ts'
