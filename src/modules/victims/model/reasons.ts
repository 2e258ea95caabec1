/** Why an owner finds something on their list; whoever reads it reads the victims' part of the case. */
import { type Because, mayThisAddressBeTested, TESTS_OF_A_CASE } from '#rules'
import type { TestAnswer } from './zone.ts'

const SAYS: Readonly<Record<Exclude<TestAnswer, 'suitable'>, string>> = {
  unsuitable: 'An address was checked and answered “unsuitable”. Whoever asked was told no more than that.',
  ask: 'An address was checked and answered “ask”. Whoever asked waits for your answer.',
}

const [{ cite } = { cite: undefined }] = TESTS_OF_A_CASE

function because(says: string): readonly Because[] {
  return cite === undefined ? [] : [{ rule: mayThisAddressBeTested.id, says, cite }]
}

/** An address was tested. */
export const addressWasTested = (answer: TestAnswer): readonly Because[] =>
  answer === 'suitable' ? [] : because(SAYS[answer])

/** An address of the case lies where it would no longer be called suitable. */
export const placeWasRecorded: readonly Because[] = because(
  'A protected place was recorded, and an address of this case would now be answered otherwise than “suitable”.',
)

/** The day has come on which somebody looks again. */
export const reviewDayHasCome: readonly Because[] = because(
  'Its review day has come. Until somebody has looked, an address near it is answered “ask”.',
)
