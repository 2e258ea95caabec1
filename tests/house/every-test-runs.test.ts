/** A test that is skipped is a promise nobody keeps, and one that runs alone hides the others. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import ts from 'typescript'
import { filesUnder, isTest } from '../../tools/source/files.ts'
import { everyNode, lineAt, parse, parsed } from '../../tools/source/parsed.ts'
import { none } from './none.ts'

const TESTERS = /^(t|test|it|describe|suite)$/
const HALVED = /^(skip|todo|only|expectFailure)$/

/** `it.skip(...)`, `t.todo()`, `{ only: true }` in the options of a test. */
function halvedTests(path: string, tree: ts.SourceFile): string[] {
  const found: string[] = []
  const add = (node: ts.Node, what: string) => found.push(`${path}:${lineAt(tree, node.getStart())}: ${what}`)
  everyNode(tree, node => {
    if (ts.isPropertyAccessExpression(node) && TESTERS.test(node.expression.getText()) && HALVED.test(node.name.text)) {
      add(node, node.getText())
    }
    const options = ts.isPropertyAssignment(node) ? node.parent.parent : undefined
    const inTest = options !== undefined && ts.isCallExpression(options) && TESTERS.test(options.expression.getText())
    if (ts.isPropertyAssignment(node) && inTest && HALVED.test(node.name.getText())) add(node, node.getText())
  })
  return found
}

/** In a module that several files share, `after` would run when the first of them is done. */
function hooksOfModules(path: string, tree: ts.SourceFile): string[] {
  return tree.statements.flatMap(statement => {
    const call =
      ts.isExpressionStatement(statement) && ts.isCallExpression(statement.expression)
        ? statement.expression
        : undefined
    const name = call?.expression.getText() ?? ''
    return /^(before|after|beforeEach|afterEach)$/.test(name)
      ? [`${path}:${lineAt(tree, statement.getStart())}: ${name} at the top of a shared module`]
      : []
  })
}

describe('Every test runs', () => {
  const tests = filesUnder('.', isTest)
  const support = filesUnder('tests', path => /[.]tsx?$/.test(path) && !isTest(path))

  it('none is skipped, put off, expected to fail or run alone', () => {
    assert.ok(tests.length > 10)
    none(tests.flatMap(path => halvedTests(path, parsed(path))))
  })

  it('what tests share has no hooks of its own', () => {
    assert.ok(support.length > 0)
    none(support.flatMap(path => hooksOfModules(path, parsed(path))))
  })

  it('would find each way', () => {
    const text =
      "it.skip('a', f)\ndescribe.only('b', f)\nt.todo()\nit('c', { skip: true }, f)\ntest('d', { only: true }, f)\nlist.skip(1)\nit('e', () => set({ skip: 1 }))"
    assert.equal(halvedTests('x', parse('x.ts', text)).length, 5)
    assert.equal(
      hooksOfModules('x', parse('x.ts', 'after(() => close())\ndescribe("a", () => { after(f) })')).length,
      1,
    )
  })
})
