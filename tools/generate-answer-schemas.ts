/**
 * What each question answers, for other programs: `src/app/cli/answers.generated.json`, from the types of the questions
 * themselves. `cairn rules list` publishes it. Part of `npm run snapshot`.
 */
import { join } from 'node:path'
import ts from 'typescript'
import { register } from '#rules'
import { root } from './source/files.ts'
import { type Picture, write } from './source/pictures.ts'
import { type Schema, schemaOf } from './source/schema-of-type.ts'

const PATH = 'src/app/cli/answers.generated.json'

function programOfRules(): ts.Program {
  const config = join(root, 'rules/tsconfig.json')
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, path => ts.sys.readFile(path)).config,
    ts.sys,
    join(root, 'rules'),
  )
  return ts.createProgram([join(root, 'rules/src/index.ts'), join(root, 'rules/src/register.ts')], options)
}

/** The types of what a file exports, by the names they are exported under. */
function exportsOf(program: ts.Program, path: string): ReadonlyMap<string, ts.Type> {
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(join(root, path))
  const symbol = file === undefined ? undefined : checker.getSymbolAtLocation(file)
  if (symbol === undefined) throw new Error(`${path} exports nothing`)
  return new Map(
    checker.getExportsOfModule(symbol).map(one => {
      const declared = one.flags & ts.SymbolFlags.Type
      return [one.name, declared ? checker.getDeclaredTypeOfSymbol(one) : checker.getTypeOfSymbol(one)]
    }),
  )
}

/** The type of the value that the question of a file answers. */
function valueTypeOf(program: ts.Program, id: string): ts.Type {
  for (const type of exportsOf(program, `rules/src/${id}.ts`).values()) {
    const [, value] = type.aliasTypeArguments ?? []
    if (type.aliasSymbol?.name === 'Question' && value !== undefined) return value
  }
  throw new Error(`rules/src/${id}.ts exports no question whose type says what it answers`)
}

/** Schemas of what questions answer, by id, and of what every answer carries. */
export function answerSchemas(): { readonly because: Schema; readonly values: Readonly<Record<string, Schema>> } {
  const program = programOfRules()
  const checker = program.getTypeChecker()
  const because = exportsOf(program, 'rules/src/kernel/answer.ts').get('Because')
  if (because === undefined) throw new Error('rules/src/kernel/answer.ts says no longer what a reason is')
  const ids = register.map(one => one.id).toSorted()
  return {
    because: schemaOf(checker, because, 'because'),
    values: Object.fromEntries(ids.map(id => [id, schemaOf(checker, valueTypeOf(program, id), id)])),
  }
}

/** One line a question, so that a change shows which questions answer otherwise. */
function textOf({ because, values }: ReturnType<typeof answerSchemas>): string {
  const lines = Object.entries(values).map(([id, schema]) => `${JSON.stringify(id)}: ${JSON.stringify(schema)}`)
  return `{ "because": ${JSON.stringify(because)},\n"values": {\n${lines.join(',\n')}\n} }\n`
}

export function pictures(): readonly Picture[] {
  return [{ path: PATH, text: textOf(answerSchemas()) }]
}

if (import.meta.main) write(pictures())
