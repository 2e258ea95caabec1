/** What does not fit on a page is not read: limits on files, functions and the front doors of modules. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import ts from 'typescript'
import { filesUnder, isSource, isTest, textOf } from '../../tools/source/files.ts'
import { everyNode, lineAt, parse, parsed } from '../../tools/source/parsed.ts'
import { none } from './none.ts'

const FILE = 300
const FUNCTION = 40
const FRONT_DOOR = 30

const linesOf = (text: string) => text.trimEnd().split('\n').length

function longFile(path: string, text: string): string[] {
  const limit = /^src[/]modules[/][^/]+[/]index[.]ts$/.test(path) ? FRONT_DOOR : FILE
  const lines = linesOf(text)
  return lines > limit ? [`${path}: ${lines} lines, the limit is ${limit}`] : []
}

type Body =
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ArrowFunction
  | ts.MethodDeclaration
  | ts.AccessorDeclaration

const isBody = (node: ts.Node): node is Body =>
  ts.isFunctionDeclaration(node) ||
  ts.isFunctionExpression(node) ||
  ts.isArrowFunction(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isAccessor(node)

/** In a test, the callbacks of `describe` and `it` are lists and stories, not functions that somebody calls. */
function isStory(node: ts.Node, path: string): boolean {
  if (!isTest(path) || !ts.isCallExpression(node.parent)) return false
  return /^(describe|suite|it|test)\b/.test(node.parent.expression.getText())
}

function longFunctions(path: string, tree: ts.SourceFile): string[] {
  const found: string[] = []
  everyNode(tree, node => {
    if (!isBody(node) || isStory(node, path)) return
    const first = lineAt(tree, node.getStart())
    const lines = lineAt(tree, node.end) - first + 1
    const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined)
    if (lines > FUNCTION)
      found.push(`${path}:${first}: ${named?.getText() ?? 'a function'} has ${lines} lines, the limit is ${FUNCTION}`)
  })
  return found
}

/** A front door names what may pass; it holds no code and never lets everything through. */
function openDoor(path: string, tree: ts.SourceFile): string[] {
  return tree.statements
    .filter(
      statement =>
        !(ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)),
    )
    .map(statement => `${path}:${lineAt(tree, statement.getStart())}: a front door has only \`export { names } from\``)
}

describe('Lengths', () => {
  const sources = filesUnder('.', isSource)
  const doors = sources.filter(path => /^src[/]modules[/][^/]+[/]index[.]ts$/.test(path))

  it('no file is longer than a reader bears', () => {
    assert.ok(sources.length > 100)
    none(sources.flatMap(path => longFile(path, textOf(path))))
  })

  it('no function is longer than a screen', () => {
    none(sources.flatMap(path => longFunctions(path, parsed(path))))
  })

  it('front doors hold names and nothing else', () => {
    assert.ok(doors.length > 0)
    none(doors.flatMap(path => openDoor(path, parsed(path))))
  })

  it('would find a long file, a long function and an open door', () => {
    const body = (lines: number) => `export const long = () => {\n${'  work()\n'.repeat(lines - 2)}}\n`
    const found = (path: string, text: string) => [...longFile(path, text), ...longFunctions(path, parse(path, text))]
    assert.deepEqual(found('src/a.ts', body(FUNCTION)), [])
    assert.deepEqual(found('src/a.ts', body(FUNCTION + 1)), ['src/a.ts:1: long has 41 lines, the limit is 40'])
    assert.equal(longFile('src/a.ts', 'x\n'.repeat(FILE + 1)).length, 1)
    assert.equal(longFile('src/modules/a/index.ts', 'x\n'.repeat(FRONT_DOOR + 1)).length, 1)
    assert.deepEqual(openDoor('a', parse('a', "export { a } from './a.ts'\nexport type { b } from './b.ts'")), [])
    assert.equal(openDoor('a', parse('a', "export * from './a.ts'\nexport const b = 1\n")).length, 2)
  })
})
