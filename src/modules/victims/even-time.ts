/** An answer that takes the same time whatever it was made of: what was found must not be told by how long it took. */
import { setTimeout } from 'node:timers/promises'

/** Every answer waits for the next of these steps, in milliseconds since it was asked. */
export const STEP = 100

/** Runs work and gives its result at the next step. It waits after the transaction, so that nobody else waits with it. */
export async function inEvenTime<T>(work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const result = await work()
  const took = performance.now() - began
  await setTimeout(Math.ceil(took / STEP) * STEP - took)
  return result
}
