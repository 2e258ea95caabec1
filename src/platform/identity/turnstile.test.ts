import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { TooBusy, turnstile } from './turnstile.ts'

/** Work that ends when the test says so. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { promise, resolve }
}

describe('the turnstile before password hashing', () => {
  it('lets only so many through at once', async () => {
    const through = turnstile(2, { perPlace: 10, inAll: 10 })
    let [inside, most] = [0, 0]
    await Promise.all(
      Array.from({ length: 8 }, () =>
        through('a', async () => {
          inside += 1
          most = Math.max(most, inside)
          await new Promise(resolve => setTimeout(resolve, 2))
          inside -= 1
        }),
      ),
    )
    assert.equal(most, 2)
  })

  it('lets somebody elsewhere pass before the rest of a flood', async () => {
    const through = turnstile(1, { perPlace: 10, inAll: 10 })
    const first = held()
    const order: string[] = []
    const flood = [through('flood', () => first.promise)]
    for (let n = 1; n <= 4; n += 1) flood.push(through('flood', async () => void order.push('flood')))
    const other = through('elsewhere', async () => void order.push('elsewhere'))
    first.resolve()
    await Promise.all([...flood, other])
    assert.deepEqual(order, ['elsewhere', 'flood', 'flood', 'flood', 'flood'])
  })

  it('turns away what is too much from one place, and too much in all', async () => {
    const through = turnstile(1, { perPlace: 2, inAll: 3 })
    const first = held()
    const waiting = [through('a', () => first.promise), through('a', async () => {}), through('a', async () => {})]
    await assert.rejects(
      through('a', async () => {}),
      TooBusy,
    )
    waiting.push(through('b', async () => {}))
    await assert.rejects(
      through('c', async () => {}),
      TooBusy,
    )
    first.resolve()
    await Promise.all(waiting)
    await through('a', async () => {})
  })

  it('goes on after work that failed', async () => {
    const through = turnstile(1, { perPlace: 2, inAll: 2 })
    await assert.rejects(
      through('a', async () => {
        throw new Error('no')
      }),
      /no/,
    )
    assert.equal(await through('a', async () => 7), 7)
  })
})
