/** The only door of the rules: law and guidance of public protection as dated, cited values and pure functions. */
export * from './kernel/answer.ts'
export * from './kernel/counting.ts'
export * from './kernel/dated.ts'
export * from './kernel/day.ts'
export * from './kernel/facts.ts'
export * from './kernel/question.ts'
export * from './kernel/sources.ts'
