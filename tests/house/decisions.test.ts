/** The record of decisions: `docs/adr/0001-title.md`, one number each, none missing, each with its state and its day. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { filesUnder, textOf } from '../../tools/source/files.ts'
import { none } from './none.ts'

type Decision = { readonly path: string; readonly text: string }

const STATES = /^(proposed|accepted|rejected|replaced by \d{4})$/i

const numberOf = (path: string) => Number(/^docs[/]adr[/](\d{4})-[a-z0-9-]+[.]md$/.exec(path)?.[1] ?? Number.NaN)

/** `Status: accepted` or `- Date: 2026-11-22`, in bold or not, within the first lines. */
const fieldOf = (text: string, name: string) =>
  new RegExp(`^[-*\\s]*${name}:\\s*(.+?)\\s*$`, 'im').exec(
    text.split('\n').slice(0, 12).join('\n').replaceAll('*', ''),
  )?.[1]

function problems(decisions: readonly Decision[]): string[] {
  const numbered = decisions.map(decision => ({ ...decision, number: numberOf(decision.path) }))
  const misnamed = numbered.filter(({ number }) => Number.isNaN(number))
  const inOrder = numbered.filter(({ number }) => !Number.isNaN(number)).toSorted((a, b) => a.number - b.number)
  return [
    ...misnamed.map(({ path }) => `${path}: is named NNNN-title-of-the-decision.md`),
    ...inOrder.flatMap(({ path, number }, index) =>
      number === index + 1 ? [] : [`${path}: the number here is ${index + 1}`],
    ),
    ...decisions.flatMap(({ path, text }) => [
      ...(STATES.test(fieldOf(text, 'Status') ?? '')
        ? []
        : [`${path}: needs "Status: accepted", proposed, rejected or replaced by NNNN`]),
      ...(/^\d{4}-\d\d-\d\d$/.test(fieldOf(text, 'Date') ?? '') ? [] : [`${path}: needs "Date: 2026-11-22"`]),
      ...(text.startsWith('# ') ? [] : [`${path}: begins with its title`]),
    ]),
  ]
}

describe('Decisions', () => {
  const decisions = filesUnder(
    '.',
    path => path.startsWith('docs/adr/') && path.endsWith('.md') && !path.endsWith('README.md'),
  )

  it('are numbered without gap or double, and say their state and day', () => {
    assert.ok(decisions.length > 0, 'there is no decision in docs/adr')
    none(problems(decisions.map(path => ({ path, text: textOf(path) }))))
  })

  it('would find a double, a gap, a missing state and a bad name', () => {
    const well = '# Title\n\n- **Status:** accepted\n- Date: 2026-11-22\n'
    const of = (path: string, text = well) => ({ path: `docs/adr/${path}.md`, text })
    assert.deepEqual(
      problems([of('0001-a'), of('0002-b', '# B\n\nStatus: replaced by 0003\nDate: 2026-11-22\n'), of('0003-c')]),
      [],
    )
    assert.equal(problems([of('0001-a'), of('0001-b')]).length, 1)
    assert.equal(problems([of('0001-a'), of('0003-b')]).length, 1)
    assert.equal(problems([of('1-a')]).length, 1)
    assert.equal(problems([of('0001-a', 'Status: maybe\n')]).length, 3)
  })
})
