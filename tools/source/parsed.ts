/** Our source as a tree, for tests of the house that look inside files. Uses TypeScript 6, which has a programmable parser. */
import ts from 'typescript'
import { textOf } from './files.ts'

const known = new Map<string, ts.SourceFile>()

/** The tree of a text, as if it lay at this path. */
export function parse(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
}

/** The tree of a file of the repository; each is read once. */
export function parsed(path: string): ts.SourceFile {
  const tree = known.get(path) ?? parse(path, textOf(path))
  known.set(path, tree)
  return tree
}

/** Visits every node of a tree, parents before children. */
export function everyNode(tree: ts.SourceFile, visit: (node: ts.Node) => void): void {
  const down = (node: ts.Node) => {
    visit(node)
    ts.forEachChild(node, down)
  }
  down(tree)
}

/** The line, counted from 1, on which something begins. */
export const lineAt = (tree: ts.SourceFile, position: number): number =>
  tree.getLineAndCharacterOfPosition(position).line + 1
