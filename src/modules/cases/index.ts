/** The management of one person by several agencies: who stands on it, what happened, what is due. */
export { addMember, type NewCase, type NewMember, openCase, referenceOf } from './commands/open-case.ts'
export { type NewEntry, recordEntry } from './commands/record-entry.ts'
export { type Release, setRelease } from './commands/set-release.ts'
export { type AnyPanel, type Around, type DueRow, type Mark, type Panel, panel, type Slot } from './model/panel.ts'
export { type CaseFacts, caseFacts } from './queries/case-facts.ts'
