import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import ts from 'typescript'
import { filesUnder, isSource, isTest, textOf } from '../../../../tools/source/files.ts'
import { everyNode, parse, parsed } from '../../../../tools/source/parsed.ts'
import { csvLine } from './csv.ts'
import { ACTS, actInWords, isItem, itemInWords, oneLine } from './words.ts'

/** Texts that an expression can be, or nothing where that does not stand here. */
function textsOf(node: ts.Node): readonly string[] | undefined {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return textsOf(node.expression)
  if (!ts.isConditionalExpression(node)) return undefined
  const [one, other] = [textsOf(node.whenTrue), textsOf(node.whenFalse)]
  return one === undefined || other === undefined ? undefined : [...one, ...other]
}

const isCode = (text: string, area: string) => new RegExp(`^${area}/[a-z-]+$`).test(text)
const NO_ACT = /^(code|rule|kind|name|id|path)$/

/** Where an act is handed on under another name, each text of the file that could be one. */
function handedOn(tree: ts.SourceFile, path: string): readonly string[] {
  const area = /^src[/](?:modules|platform)[/]([^/]+)[/]/.exec(path)?.[1] ?? ''
  const found: string[] = []
  everyNode(tree, node => {
    if (!ts.isStringLiteralLike(node) || !isCode(node.text, area)) return
    const { parent } = node
    if (ts.isPropertyAssignment(parent) && NO_ACT.test(parent.name.getText())) return
    if (ts.isCallExpression(parent) || ts.isConditionalExpression(parent)) found.push(node.text)
  })
  return found
}

/** Every act that a file tells the ledger, as far as its text says. */
function actsIn(path: string, tree: ts.SourceFile): readonly string[] {
  const acts: string[] = []
  everyNode(tree, node => {
    if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return
    if (node.name.getText() !== 'act') return
    const texts = ts.isPropertyAssignment(node) ? textsOf(node.initializer) : undefined
    acts.push(...(texts ?? handedOn(tree, path)))
  })
  return acts.filter(act => act.includes('/'))
}

describe('the acts of the ledger in words', () => {
  const sources = filesUnder('src', path => isSource(path) && !isTest(path) && !path.startsWith('src/web/'))
  const acts = new Set(sources.flatMap(path => actsIn(path, parsed(path))))

  it('are all there: each act in the source has a sentence', () => {
    assert.ok(acts.size > 140)
    assert.deepEqual([...acts].filter(act => !Object.hasOwn(ACTS, act)).toSorted(), [])
  })

  it('go on after a name, and say more than the code', () => {
    for (const [act, says] of Object.entries(ACTS)) assert.match(says, /^[a-z].*[a-z’]$/u, act)
    assert.equal(new Set(Object.keys(ACTS)).size, Object.keys(ACTS).length)
    assert.equal(actInWords('future/some-act'), 'future some act')
  })

  it('would miss none that is told outright, by choice, or under another name', () => {
    const text = [
      "tx.tell({ kind: 'consultation', act: 'cases/one', caseId })",
      "tx.tell({ kind: 'alteration', act: known ? 'cases/two' : ('cases/three') })",
      "const say = (act: string) => tx.tell({ kind: 'alteration', act })",
      "say('cases/four')",
      "refused({ code: 'cases/no-act' })",
    ].join('\n')
    const found = actsIn('src/modules/cases/x.ts', parse('x.ts', text))
    assert.deepEqual([...new Set(found)].toSorted(), ['cases/four', 'cases/one', 'cases/three', 'cases/two'])
  })

  it('are kept in the order of the alphabet, so that one is found', () => {
    for (const file of ['the-work', 'the-house', 'sharing']) {
      const acts = textOf(`src/modules/access-records/model/acts-of-${file}.ts`)
      const named = [...acts.matchAll(/^ {2}'([^']+)':/gm)].map(found => found[1] ?? '')
      assert.deepEqual(named, named.toSorted())
    }
  })
})

describe('what people typed, in the log', () => {
  it('stays one line, and what cannot be seen is seen', () => {
    for (const [typed, shown] of [
      ['one\ntwo', 'one ⏎ two'],
      ['a\u202eb\u2066c', 'a[U+202E]b[U+2066]c'],
      ['a\u0000b\u001b[31m', 'a[U+0000]b[U+001B][31m'],
      ['a\u200bb\ufeff\u2028', 'a[U+200B]b[U+FEFF][U+2028]'],
      ['Māhinārangi Ó Dochartaigh Łódź 😀 שלום', 'Māhinārangi Ó Dochartaigh Łódź 😀 שלום'],
    ] as const)
      assert.equal(oneLine(typed), shown)
  })

  it('is no formula in a spreadsheet, and no second row', () => {
    for (const typed of ['=1+1', '+1', '-1', '@x', '\t=1', '  =1', '|calc', '%0A'])
      assert.match(csvLine([typed]), /^"['[]/, typed)
    assert.equal(csvLine(['a"b', 'c\r\n=d']), '"a""b","c[U+000D] ⏎ =d"\r\n')
    assert.equal(csvLine(['plain, text']), '"plain, text"\r\n')
  })

  it('is no item: items are codes and ids', () => {
    const id = '0197c000-0000-7000-8000-0000000000ff'
    assert.ok(isItem(`entry:${id}`))
    assert.ok(!isItem('entry:Zebulon') && !isItem(`<b>:${id}`) && !isItem(id))
    assert.equal(itemInWords(`plan-line:${id}`), 'plan line 0000ff')
    assert.equal(itemInWords('copies:3'), 'copies:3')
  })
})
