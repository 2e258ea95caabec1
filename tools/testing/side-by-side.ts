/** Runs pieces of work a few at a time, in order, and returns their results in that order. */
export async function sideBySide<T>(work: readonly (() => Promise<T>)[], atOnce: number): Promise<T[]> {
  const results: T[] = []
  let next = 0
  const worker = async () => {
    for (let own = next++; own < work.length; own = next++) {
      const run = work[own]
      if (run !== undefined) results[own] = await run()
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, worker))
  return results
}
