/** The main path without JavaScript. */
import { after, before, describe, it } from 'node:test'
import { onOneEngine } from '../support/on-one-engine.ts'
import { Cast } from './leon/cast.ts'
import { coreSteps } from './leon/core.ts'
import { pointer } from './leon/hands.ts'

const ABOUT = {
  name: 'Alec Leonard',
  born: '12 February 1971',
  releaseOn: '16 June 2026',
  preReleaseMeetingOn: '12 May 2026',
}
let cast: Cast

before(async () => {
  cast = await Cast.of({ hands: pointer, script: false, look: async () => {} })
})
after(() => cast.leave())

describe(onOneEngine('The main path without JavaScript'), () => {
  for (const [name, work] of coreSteps(ABOUT)) it(name, () => cast.chapter(name, () => work(cast)))
})
