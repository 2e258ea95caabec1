/** Where the person may live. */
export { addOption, type NewOption, type OptionKind, type OptionState } from './commands/keep-option.ts'
export { housingRoutes } from './pages/addresses/page.tsx'
export { housingPanel } from './panel.tsx'
export { type OptionShown, type OptionStated, optionsOfCase, optionsOfCasePart } from './queries/options-of-case.ts'
