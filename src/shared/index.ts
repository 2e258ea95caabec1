/** Words that every module uses. Tiny and pure; anything that belongs to one area lives there instead. */
export * from './outcome.ts'
export * from './roles.ts'
export * from './text.ts'
