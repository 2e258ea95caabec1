/** The main path with nothing but the keyboard. */
import { after, before, describe, it } from 'node:test'
import { onOneEngine } from '../support/on-one-engine.ts'
import { Cast } from './leon/cast.ts'
import { coreSteps } from './leon/core.ts'
import { isNoTrap, keys, skipsToMain } from './leon/keyboard.ts'

const ABOUT = {
  name: 'Alun Leonard',
  born: '12 February 1971',
  releaseOn: '16 June 2026',
  preReleaseMeetingOn: '12 May 2026',
}
let cast: Cast

before(async () => {
  cast = await Cast.of({ hands: keys, script: true, look: async () => {} })
})
after(() => cast.leave())

describe(onOneEngine('The main path with nothing but the keyboard'), () => {
  for (const [name, work] of coreSteps(ABOUT)) it(name, () => cast.chapter(name, () => work(cast)))

  it('never holds the focus, and the first stop of a page leads past its head', async () => {
    const { page } = await cast.be('PC Callum Baird')
    for (const path of ['/', '/minutes', '/notices/new']) {
      await page.goto(path)
      await skipsToMain(page)
      await isNoTrap(page)
    }
  })
})
