/** The script of every page. Modules import theirs after this one; all run when the page is there. */
/* oxlint-disable import/no-unassigned-import -- each of these registers itself */
import './govuk.ts'
import './day-echo.ts'
import './drafts.ts'
import './floats.ts'
import './follow-on.ts'
import './keys.ts'
import './print.ts'
import './registration.ts'
import './sent-once.ts'
import './session-ends.ts'
import './timeline.ts'
import { enhanceWithin } from './enhance.ts'

// govuk-frontend's styles and scripts look for this sign that a script runs.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
queueMicrotask(() => enhanceWithin(document))
