import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import ts from 'typescript'
import { type Schema, schemaOf } from './schema-of-type.ts'

/** The schema of the type `T` that a text declares. */
function ofText(text: string): Schema {
  const name = 'declared.ts'
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (path, target) =>
      path === name ? file : ts.createSourceFile(path, ts.sys.readFile(path) ?? '', target, true),
  }
  const program = ts.createProgram([name], { strict: true, exactOptionalPropertyTypes: true }, host)
  const checker = program.getTypeChecker()
  const declared = file.statements.find(one => ts.isTypeAliasDeclaration(one) && one.name.text === 'T')
  assert.ok(declared !== undefined && ts.isTypeAliasDeclaration(declared))
  return schemaOf(checker, checker.getTypeAtLocation(declared.name), 'T')
}

const object = (properties: Schema, required: string[]): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

describe('a schema from a type', () => {
  for (const [text, schema] of [
    ['type T = string', { type: 'string' }],
    ['type T = boolean', { type: 'boolean' }],
    ['type T = true', { const: true }],
    ["type T = 'a' | 'b'", { enum: ['a', 'b'] }],
    ["type T = 'a' | undefined", { const: 'a' }],
    ["type T = boolean | 'unknown'", { anyOf: [{ type: 'boolean' }, { enum: ['unknown'] }] }],
    ['type T = string | null', { anyOf: [{ type: 'string' }, { enum: [null] }] }],
    ["type T = string & { readonly kind: 'Day' }", { type: 'string', format: 'date' }],
    ['type T = readonly number[]', { type: 'array', items: { type: 'number' } }],
    [
      "type T = readonly ['a', number]",
      { type: 'array', prefixItems: [{ const: 'a' }, { type: 'number' }], items: false, minItems: 2 },
    ],
    ['type T = Readonly<Record<string, number>>', { type: 'object', additionalProperties: { type: 'number' } }],
    [
      "type T = { readonly a: 'x' } | { readonly a: 'y'; readonly b?: string }",
      {
        anyOf: [object({ a: { const: 'x' } }, ['a']), object({ a: { const: 'y' }, b: { type: 'string' } }, ['a'])],
      },
    ],
    [
      'type T = {\n  /** What\n   * it is. */\n  readonly a: number }',
      object({ a: { type: 'number', description: 'What it is.' } }, ['a']),
    ],
  ] as const) {
    it(`of ${text.replaceAll(/\s+/g, ' ')}`, () => assert.deepEqual(ofText(text), schema))
  }

  for (const text of [
    'type T = unknown',
    'type T = { a: unknown }',
    'type T = { a: () => string }',
    'type T = bigint',
  ]) {
    it(`refuses ${text}`, () => assert.throws(() => ofText(text), /T(\.a)?: .* cannot be described/))
  }
})
