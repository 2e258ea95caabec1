/** A flood of sign-ins may fill its own queue; it may not starve the process or keep everybody else out. */

/** The fault of a queue that is full. Expected under attack: the page says to try again in a moment. */
export class TooBusy extends Error {
  constructor() {
    super('More people are signing in than can be answered')
    this.name = 'TooBusy'
  }
}

type Waiting = { readonly place: string; readonly go: () => void }

/** Lets work through, a few at once. */
export type Turnstile = <T>(place: string, work: () => Promise<T>) => Promise<T>

/**
 * Makes a turnstile that lets `atOnce` through at a time. Whoever waits longest goes next, except that a place that has
 * one inside, or has just had its turn, lets other places go first. Each place may have `perPlace` waiting, all together `inAll`.
 */
export function turnstile(atOnce: number, { perPlace, inAll }: { perPlace: number; inAll: number }): Turnstile {
  const inside: string[] = []
  const waiting: Waiting[] = []

  function next(left: string): void {
    const fair = waiting.findIndex(one => one.place !== left && !inside.includes(one.place))
    const [chosen] = waiting.splice(Math.max(fair, 0), 1)
    if (chosen === undefined) return
    inside.push(chosen.place)
    chosen.go()
  }

  async function enter(place: string): Promise<void> {
    if (inside.length < atOnce) return void inside.push(place)
    const own = waiting.filter(one => one.place === place).length
    if (waiting.length >= inAll || own >= perPlace) throw new TooBusy()
    await new Promise<void>(go => waiting.push({ place, go }))
  }

  return async (place, work) => {
    await enter(place)
    try {
      return await work()
    } finally {
      inside.splice(inside.indexOf(place), 1)
      next(place)
    }
  }
}

/** The one turnstile before password hashing in this process: 19 MiB and a core for some 50 ms each. */
export const beforeHashing = turnstile(2, { perPlace: 20, inAll: 200 })
