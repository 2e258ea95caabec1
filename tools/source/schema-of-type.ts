/**
 * A JSON Schema from a TypeScript type, so that what programs are told about an answer is what the pages are compiled
 * against. Only what answers consist of is known here; anything else is refused by name, never described as "anything".
 */
import ts from 'typescript'

export type Schema = { readonly [key: string]: unknown }

/** The types that are text of a certain shape, by the word in their brand. */
const BRANDS: Readonly<Record<string, Schema>> = {
  Day: { type: 'string', format: 'date' },
  Moment: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' },
}

const ABSENT = ts.TypeFlags.Undefined | ts.TypeFlags.Void

/** The one value of a type that has only one. */
function literalOf(checker: ts.TypeChecker, type: ts.Type): unknown {
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value
  if (type.flags & ts.TypeFlags.BooleanLiteral) return checker.typeToString(type) === 'true'
  return type.flags & ts.TypeFlags.Null ? null : undefined
}

function ofBrand(checker: ts.TypeChecker, type: ts.Type): Schema | undefined {
  const kind = type.isIntersection() ? type.getProperty('kind') : undefined
  const word = kind === undefined ? undefined : literalOf(checker, checker.getTypeOfSymbol(kind))
  return typeof word === 'string' ? BRANDS[word] : undefined
}

function ofUnion(checker: ts.TypeChecker, type: ts.UnionType, at: string): Schema {
  const members = type.types.filter(one => !(one.flags & ABSENT))
  const [only] = members
  if (members.length === 1 && only !== undefined) return schemaOf(checker, only, at)
  const known = members.map(one => ({ one, value: literalOf(checker, one) }))
  const values = known.flatMap(({ value }) => (value === undefined ? [] : [value]))
  const plain = known.filter(({ value }) => value === undefined).map(({ one }) => schemaOf(checker, one, at))
  const either = values.includes(true) && values.includes(false) ? [{ type: 'boolean' }] : []
  const others = either.length === 0 ? values : values.filter(value => typeof value !== 'boolean')
  const all = [...plain, ...either, ...(others.length === 0 ? [] : [{ enum: others }])]
  return all.length === 1 && all[0] !== undefined ? all[0] : { anyOf: all }
}

function ofList(checker: ts.TypeChecker, type: ts.Type, at: string): Schema {
  const items = checker.getTypeArguments(type as ts.TypeReference)
  if (checker.isTupleType(type)) {
    const prefixItems = items.map((item, index) => schemaOf(checker, item, `${at}[${index}]`))
    return { type: 'array', prefixItems, items: false, minItems: items.length }
  }
  const [item] = items
  if (item === undefined) throw new Error(`${at}: a list of nothing`)
  return { type: 'array', items: schemaOf(checker, item, `${at}[]`) }
}

function ofFields(checker: ts.TypeChecker, type: ts.Type, at: string): Schema {
  const index = checker.getIndexInfoOfType(type, ts.IndexKind.String)
  if (index !== undefined) return { type: 'object', additionalProperties: schemaOf(checker, index.type, `${at}.*`) }
  const fields = checker.getPropertiesOfType(type)
  const properties = fields.map(field => {
    const description = ts.displayPartsToString(field.getDocumentationComment(checker)).replaceAll(/\s+/g, ' ').trim()
    const schema = schemaOf(checker, checker.getTypeOfSymbol(field), `${at}.${field.name}`)
    return [field.name, description === '' ? schema : { ...schema, description }] as const
  })
  const required = fields.filter(field => !(field.flags & ts.SymbolFlags.Optional)).map(field => field.name)
  return { type: 'object', properties: Object.fromEntries(properties), required, additionalProperties: false }
}

/** The schema of a type; `at` says where in the answer it stands, for the fault that is raised if it has none. */
export function schemaOf(checker: ts.TypeChecker, type: ts.Type, at: string): Schema {
  const brand = ofBrand(checker, type)
  if (brand !== undefined) return brand
  if (type.isUnion()) return ofUnion(checker, type, at)
  const literal = literalOf(checker, type)
  if (literal !== undefined) return { const: literal }
  if (type.flags & ts.TypeFlags.String) return { type: 'string' }
  if (type.flags & ts.TypeFlags.Number) return { type: 'number' }
  const refused = () => new Error(`${at}: ${checker.typeToString(type)} cannot be described to other programs`)
  if (type.getCallSignatures().length > 0) throw refused()
  if (checker.isArrayLikeType(type)) return ofList(checker, type, at)
  if (type.flags & ts.TypeFlags.Object || type.isIntersection()) return ofFields(checker, type, at)
  throw refused()
}
