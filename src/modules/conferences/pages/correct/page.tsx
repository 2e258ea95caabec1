/** "Something wrong? Mark the sentence": from a recipient's copy to the chair. */
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route } from '#platform/http'
import type { Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { proposeCorrection } from '../../commands/propose-correction.ts'
import { sentencesOf } from '../../model/sentences.ts'
import { markedPart } from '../../queries/marked-part.ts'
import { queried } from '../asked-for.ts'
import { anchorOf } from '../minute-blocks.tsx'
import { CorrectView } from './view.tsx'

async function show(asked: Asked, partId: string, state?: FormState, status = 200): Promise<Answer> {
  const found = await asked.act(tx => markedPart(tx, asked.params['copyId'] ?? '', partId))
  if (found === undefined) return notThere
  const [only = '', ...more] = sentencesOf(found.part.cells)
  const start = startingWith(more.length === 0 && only !== '' ? { sentence: '0', proposed: only } : {})
  return page('Something wrong', <CorrectView found={found} state={state ?? start} />, { status })
}

/** The sentence that was chosen, or the words that were copied. */
function quoted(asked: Asked, cells: readonly string[]): string {
  const chosen = asked.field('sentence')
  return /^\d+$/.test(chosen) ? (sentencesOf(cells)[Number(chosen)] ?? '') : asked.field('quoted')
}

async function propose(asked: Asked): Promise<Answer> {
  const copyId = asked.params['copyId'] ?? ''
  const part = asked.field('part')
  const again = (wrong: readonly Wrong[], status: number) => show(asked, part, asTyped(asked.fields, wrong), status)
  const found = await asked.act(tx => markedPart(tx, copyId, part))
  if (found === undefined) return notThere
  const given = {
    copyId,
    part,
    quoted: quoted(asked, found.part.cells),
    proposed: asked.field('proposed'),
    because: asked.field('because'),
  }
  const outcome = await asked.act(tx => proposeCorrection(tx, given))
  return answerTo(outcome, () => goTo(`/minutes/${copyId}#${anchorOf(part)}`), again)
}

const shared = { door: 'signed-in', purpose: 'conference', path: '/minutes/:copyId/correct' } as const

export const correctRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, queried(asked, 'part')) },
  { ...shared, method: 'POST', tells: 'collection', answer: propose },
]
