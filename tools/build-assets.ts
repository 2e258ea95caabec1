/** Builds the style sheet, script and fonts of the pages if their sources changed. */
import { assets, buildAssets } from '../src/web/assets.ts'

const began = performance.now()
buildAssets()
console.log(`assets ready in ${Math.round(performance.now() - began)} ms: ${Object.values(assets()).join(' ')}`)
