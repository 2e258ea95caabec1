/**
 * Small faults put into TypeScript, one at a time: a condition turned round, a comparison shifted, a term or a member left
 * out, a rule that is never asked. A suite that lets one of them pass does not look there.
 */
import { readFileSync } from 'node:fs'
import ts from 'typescript'

/** One fault: which characters of which file become what. */
export type Mutant = {
  readonly file: string
  readonly line: number
  readonly from: number
  readonly to: number
  readonly becomes: string
  readonly what: string
}

type Change = { readonly node: ts.Node; readonly becomes: string; readonly what: string }

const { SyntaxKind: Kind } = ts
const SHIFTED: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [Kind.LessThanToken, '<='],
  [Kind.LessThanEqualsToken, '<'],
  [Kind.GreaterThanToken, '>='],
  [Kind.GreaterThanEqualsToken, '>'],
  [Kind.EqualsEqualsEqualsToken, '!=='],
  [Kind.ExclamationEqualsEqualsToken, '==='],
])
const OPPOSITE: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [Kind.LessThanToken, '>='],
  [Kind.LessThanEqualsToken, '>'],
  [Kind.GreaterThanToken, '<='],
  [Kind.GreaterThanEqualsToken, '<'],
])

function ofBinary(node: ts.BinaryExpression, text: (one: ts.Node) => string): readonly Change[] {
  const kind = node.operatorToken.kind
  if (kind === Kind.AmpersandAmpersandToken || kind === Kind.BarBarToken) {
    const other = kind === Kind.AmpersandAmpersandToken ? '||' : '&&'
    return [
      { node, becomes: `(${text(node.left)})`, what: `left out: ${text(node.right)}` },
      { node, becomes: `(${text(node.right)})`, what: `left out: ${text(node.left)}` },
      { node: node.operatorToken, becomes: other, what: `${node.operatorToken.getText()} became ${other}` },
    ]
  }
  if (kind === Kind.QuestionQuestionToken)
    return [{ node, becomes: `(${text(node.left)})`, what: `no fallback: ${text(node)}` }]
  const [shifted, opposite] = [SHIFTED.get(kind), OPPOSITE.get(kind)]
  return [shifted, opposite].flatMap(becomes =>
    becomes === undefined ? [] : [{ node: node.operatorToken, becomes, what: `${text(node)} with ${becomes}` }],
  )
}

/** `every` and `some` confused, and a filter that lets everything through. */
function ofCall(node: ts.CallExpression, text: (one: ts.Node) => string): readonly Change[] {
  if (!ts.isPropertyAccessExpression(node.expression)) return []
  const { name } = node.expression
  if (name.text === 'some') return [{ node: name, becomes: 'every', what: `some became every: ${text(node)}` }]
  if (name.text === 'every') return [{ node: name, becomes: 'some', what: `every became some: ${text(node)}` }]
  if (name.text !== 'filter') return []
  return [{ node, becomes: text(node.expression.expression), what: `not filtered: ${text(node)}` }]
}

/** A list of words loses each of them once. Lists that are calls' arguments or spreads are work, not rules. */
function ofArray(node: ts.ArrayLiteralExpression, text: (one: ts.Node) => string): readonly Change[] {
  if (node.elements.length === 0) return []
  return node.elements.map((left, index) => {
    const rest = node.elements.filter((_, other) => other !== index).map(text)
    return { node, becomes: `[${rest.join(', ')}]`, what: `left out of the list: ${text(left)}` }
  })
}

function ofIf(node: ts.IfStatement, text: (one: ts.Node) => string): readonly Change[] {
  return [
    { node: node.expression, becomes: 'false', what: `never asked: if (${text(node.expression)})` },
    {
      node: node.expression,
      becomes: `!(${text(node.expression)})`,
      what: `turned round: if (${text(node.expression)})`,
    },
  ]
}

function changesAt(node: ts.Node, text: (one: ts.Node) => string): readonly Change[] {
  if (ts.isBinaryExpression(node)) return ofBinary(node, text)
  if (ts.isIfStatement(node)) return ofIf(node, text)
  if (ts.isArrayLiteralExpression(node)) return ofArray(node, text)
  if (ts.isCallExpression(node)) return ofCall(node, text)
  if (ts.isConditionalExpression(node)) {
    return [
      { node, becomes: text(node.whenTrue), what: `always: ${text(node.whenTrue)}` },
      { node, becomes: text(node.whenFalse), what: `always: ${text(node.whenFalse)}` },
    ]
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === Kind.ExclamationToken) {
    return [{ node, becomes: text(node.operand), what: `no longer not: ${text(node.operand)}` }]
  }
  const isBoolean = node.kind === Kind.TrueKeyword || node.kind === Kind.FalseKeyword
  if (!isBoolean || (node.parent && ts.isLiteralTypeNode(node.parent))) return []
  const becomes = node.kind === Kind.TrueKeyword ? 'false' : 'true'
  return [{ node, becomes, what: `${text(node)} became ${becomes}` }]
}

/** Functions that answer true or false, made to answer always the same. */
function ofFunction(node: ts.Node, text: (one: ts.Node) => string): readonly Change[] {
  const answers =
    (ts.isFunctionDeclaration(node) || ts.isArrowFunction(node)) && node.type && text(node.type) === 'boolean'
  if (!answers || node.body === undefined) return []
  const { body } = node
  const name = ts.isFunctionDeclaration(node) ? node.name?.text : text(node.parent).split('=')[0]?.trim()
  return ['true', 'false'].map(becomes => ({
    node: body,
    becomes: ts.isBlock(body) ? `{ return ${becomes} }` : becomes,
    what: `${name ?? 'it'} always answers ${becomes}`,
  }))
}

/** Every fault that can be put into a file. */
export function mutantsOf(file: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const text = (node: ts.Node) => node.getText(source)
  const found: Mutant[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node)) return
    for (const { node: at, becomes, what } of [...changesAt(node, text), ...ofFunction(node, text)]) {
      const from = at.getStart(source)
      const line = source.getLineAndCharacterOfPosition(from).line + 1
      found.push({ file, line, from, to: at.end, becomes, what: what.replaceAll(/\s+/g, ' ').slice(0, 110) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The text of the file with the fault in it. */
export function mutated({ file, from, to, becomes }: Mutant): string {
  const whole = readFileSync(file, 'utf8')
  return `${whole.slice(0, from)}${becomes}${whole.slice(to)}`
}
