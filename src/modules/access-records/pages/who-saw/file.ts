/** GET /cases/:caseId/seen/file and /statutory: the log as a file in its reader's name. */
import { canMakePdf, paperToPdf } from '#platform/documents'
import { type Answer, type Asked, file, notThere, refusal } from '#platform/http'
import { takeLog } from '../../commands/take-log.ts'
import { chosenIn } from './filter.tsx'

const NO_PDF = {
  code: 'documents/no-pdf-here',
  says: 'This installation runs on a machine that cannot make PDF files.',
  next: 'Take the table (CSV); it bears the same mark.',
}

/** The lines that the page's filter asks for, or all of the six statutory kinds. */
export const takeFile =
  (statutory: boolean) =>
  async (asked: Asked): Promise<Answer> => {
    const as = asked.query['as'] === 'csv' ? 'csv' : 'pdf'
    if (as === 'pdf' && !canMakePdf()) return refusal(NO_PDF)
    const { chosen } = chosenIn(asked.query, asked.database.clock.today())
    const caseId = asked.params['caseId'] ?? ''
    const taken = await asked.act(tx => takeLog(tx, { caseId, chosen, as, statutory }))
    if (taken === undefined) return notThere
    const name = `${statutory ? 'log-of-processing' : 'who-has-seen-it'}-${taken.mark}.${as}`
    if ('csv' in taken) return file(name, 'text/csv; charset=utf-8', taken.csv)
    return file(name, 'application/pdf', await paperToPdf(taken.paper))
  }
