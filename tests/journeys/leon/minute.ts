/** The minute: put into words, approved, sent, read, corrected. */
import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import type { Walker } from './walker.ts'

/** The paragraph or row that holds these words, with what stands beside it. */
const part = (at: Walker, words: string): Locator =>
  at.within('.minute .part, .minute tr').filter({ hasText: words }).first()

/** The typist puts a paragraph of the draft into other words; the chair will see both. */
export async function typeMinute(typist: Walker, conference: string, recorded: string, words: string): Promise<void> {
  await typist.home()
  await typist.sees('Type the minute of a conference')
  await typist.open(`${conference}/minute`)
  await typist.press('Wording', part(typist, recorded))
  await typist.sees('add no facts')
  await typist.type('Words', words)
  await typist.press('Save the wording')
  await typist.sees(words)
}

/** The chair sees what was put in other words, approves, and sends. */
export async function approveAndSend(chair: Walker, conference: string): Promise<void> {
  await chair.open(`${conference}/minute`)
  await chair.press('Approve these words')
  await chair.press('Send every reader their copy')
  await chair.sees('copies opened')
}

/** Opens one's own newest copy, which is the receipt, and answers with its address. */
export async function readCopy(reader: Walker, of: string): Promise<string> {
  await reader.press('Minutes', reader.within('nav.areas'))
  await reader.press(of, reader.within('main table'))
  await reader.sees('This copy is for', 'Opened by you')
  assert.equal(await reader.within('.whose-name').innerText(), reader.name)
  return reader.path
}

/** The same copy on paper. */
export async function openPdf(reader: Walker, copy: string): Promise<Buffer> {
  const answer = await reader.page.request.get(`${copy}/pdf`)
  assert.equal(answer.headers()['content-type'], 'application/pdf')
  return answer.body()
}

export type Wrong = { readonly sentence: string; readonly proposed: string; readonly because: string }

/** Marks a sentence of one's copy as wrong and says what it should say. */
export async function askCorrection(reader: Walker, { sentence, proposed, because }: Wrong): Promise<void> {
  await reader.press('Something wrong?', part(reader, sentence))
  await reader.choose(sentence)
  await reader.type('What it should say', proposed)
  await reader.type('Why', because)
  await reader.press('Send to the chair')
  await reader.sees('waits for the chair')
}

/** The chair accepts: a new version goes to everybody who may read this part. */
export async function acceptCorrection(chair: Walker, about: string, proposed: string): Promise<void> {
  await chair.takeUp(`${about} Decide about a correction`)
  await chair.sees(proposed)
  await chair.choose('Accept')
  await chair.type('Because', 'It was said so.')
  await chair.press('Send the answers')
  await chair.sees('Accepted, version 2')
}
