/** The front door for page scripts of modules: `import { enhance } from '#web/client'`. */

export { dayTyped, timeTyped } from '../reading.ts'
export { enhance, enhanceWithin, pageData } from './enhance.ts'
export { addKey } from './keys.ts'
