/** The script of every page. Modules import theirs after this one; all run when the page is there. */
import { enhanceWithin } from './enhance.ts'

queueMicrotask(() => enhanceWithin(document))
