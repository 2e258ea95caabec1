/** A recipient's copy of a minute, on screen and as a file. Opening it is the receipt. */
import { canMakePdf, paperToDocx, paperToPdf } from '#platform/documents'
import { type Answer, type Asked, file, notThere, page, type Route, refusal } from '#platform/http'
import { openCopy } from '../../commands/open-copy.ts'
import { fileName, minutePaper } from '../../documents/minute-paper.ts'
import { aroundCopy } from '../../queries/copy.ts'
import { CopyView } from './view.tsx'

const idOf = (asked: Asked) => asked.params['copyId'] ?? ''

async function show(asked: Asked): Promise<Answer> {
  const shown = await asked.act(async tx => {
    const copy = await openCopy(tx, idOf(asked), 'screen')
    return copy === undefined ? undefined : { copy, around: await aroundCopy(tx, copy), today: tx.today }
  })
  return shown === undefined ? notThere : page('Minute', <CopyView shown={shown} />)
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Made from the frozen copy when it is asked for, with its mark, and kept nowhere. */
async function asPdf(asked: Asked): Promise<Answer> {
  if (!canMakePdf()) {
    return refusal({
      code: 'documents/no-pdf-here',
      says: 'This installation runs on a machine that cannot make PDF files.',
      next: 'Take your copy as a Word file; it bears the same mark.',
    })
  }
  const copy = await asked.act(tx => openCopy(tx, idOf(asked), 'pdf'))
  if (copy === undefined) return notThere
  return file(fileName(copy.content, 'pdf'), 'application/pdf', await paperToPdf(minutePaper(copy.content)), true)
}

async function asDocx(asked: Asked): Promise<Answer> {
  const copy = await asked.act(tx => openCopy(tx, idOf(asked), 'docx'))
  if (copy === undefined) return notThere
  return file(fileName(copy.content, 'docx'), WORD, await paperToDocx(minutePaper(copy.content)))
}

const shared = { method: 'GET', door: 'signed-in', purpose: 'conference', tells: 'consultation' } as const

export const copyRoutes: readonly Route[] = [
  { ...shared, path: '/minutes/:copyId', answer: show },
  { ...shared, path: '/minutes/:copyId/pdf', answer: asPdf },
  { ...shared, path: '/minutes/:copyId/docx', answer: asDocx },
]
