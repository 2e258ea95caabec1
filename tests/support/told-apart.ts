/** How well somebody who sees only numbers, such as times, tells two things apart. */

/** The area under the curve of the best cut: a half is a guess, one is certainty. */
export function toldApart(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map(value => ({ value, first: true })), ...other.map(value => ({ value, first: false }))]
  all.sort((a, b) => a.value - b.value)
  let [rank, sum] = [0, 0]
  while (rank < all.length) {
    let end = rank
    while (end < all.length && all[end]?.value === all[rank]?.value) end += 1
    const middle = (rank + 1 + end) / 2
    for (let at = rank; at < end; at += 1) if (all[at]?.first === true) sum += middle
    rank = end
  }
  const u = sum - (one.length * (one.length + 1)) / 2
  const found = u / (one.length * other.length)
  return Math.max(found, 1 - found)
}
