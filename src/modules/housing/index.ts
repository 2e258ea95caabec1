/** Where the person may live. */
export { addOption, decideOption, type NewOption, type OptionKind, type OptionState } from './commands/keep-option.ts'
export { housingRoutes } from './pages/addresses/page.tsx'
export { housingPanel, KIND_WORDS, STATE_WORDS } from './panel.tsx'
export { type OptionShown, optionsOfCase, optionsOfCasePart } from './queries/options-of-case.ts'
