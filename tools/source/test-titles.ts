/** The tests of the house by name, read without running them: what each says, and which requirements it names. */
import ts from 'typescript'
import { parsed } from './parsed.ts'

export type TestTitle = {
  readonly path: string
  /** Titles from the outermost group to the test itself. */
  readonly titles: readonly string[]
}

const GROUPS = /^(describe|suite)$/
const TESTS = /^(it|test)$/

/** The words of a title; what is only known when the test runs becomes an ellipsis. */
function wordsOf(node: ts.Expression | undefined): string {
  if (node === undefined) return '…'
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(span => span.literal.text)].join('…')
  // `describe(onOneEngine('…'))`
  if (ts.isCallExpression(node)) return wordsOf(node.arguments[0])
  return '…'
}

/** Every test of a tree, within its groups. */
export function titlesIn(path: string, tree: ts.SourceFile = parsed(path)): TestTitle[] {
  const found: TestTitle[] = []
  const down = (node: ts.Node, groups: readonly string[]) => {
    const callee = ts.isCallExpression(node) ? node.expression.getText() : ''
    const title = ts.isCallExpression(node) ? wordsOf(node.arguments[0]) : ''
    if (TESTS.test(callee)) found.push({ path, titles: [...groups, title] })
    const within = GROUPS.test(callee) ? [...groups, title] : groups
    ts.forEachChild(node, child => down(child, within))
  }
  down(tree, [])
  return found
}

const ID = /\b(S[0-4])-(\d+)(?:\s*(?:to|–)\s*(?:\1-)?(\d+))?/g

/** Ids of requirements in a text: `S3-54`, and every one of `S3-48 to S3-53`. */
export function idsIn(text: string): string[] {
  return [...text.matchAll(ID)].flatMap(([, source, from, to]) => {
    const first = Number(from)
    const last = Math.max(first, Number(to ?? from))
    return Array.from({ length: last - first + 1 }, (_, index) => `${source}-${first + index}`)
  })
}
