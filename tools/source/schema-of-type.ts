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

/** Describes types of one program. */
export function schemasOf(checker: ts.TypeChecker): (type: ts.Type, at: string) => Schema {
  const literalOf = (type: ts.Type): unknown => {
    if (type.isStringLiteral() || type.isNumberLiteral()) return type.value
    if (type.flags & ts.TypeFlags.BooleanLiteral) return checker.typeToString(type) === 'true'
    return type.flags & ts.TypeFlags.Null ? null : undefined
  }

  const brandOf = (type: ts.Type): Schema | undefined => {
    const kind = type.isIntersection() ? type.getProperty('kind') : undefined
    const word = kind === undefined ? undefined : literalOf(checker.getTypeOfSymbol(kind))
    return typeof word === 'string' ? BRANDS[word] : undefined
  }

  function ofUnion(type: ts.UnionType, at: string): Schema {
    const members = type.types.filter(one => !(one.flags & ABSENT))
    const values = members.map(literalOf)
    if (values.length === 2 && values.includes(true) && values.includes(false)) return { type: 'boolean' }
    const [only] = members
    if (members.length === 1 && only !== undefined) return describe(only, at)
    if (values.every(value => value !== undefined)) return { enum: values }
    const plain = members.filter((_, index) => values[index] === undefined).map(one => describe(one, at))
    const named = values.filter(value => value !== undefined)
    return { anyOf: named.length === 0 ? plain : [...plain, { enum: named }] }
  }

  function ofList(type: ts.Type, at: string): Schema {
    const items = checker.getTypeArguments(type as ts.TypeReference)
    if (!checker.isTupleType(type)) {
      const [item] = items
      if (item === undefined) throw new Error(`${at}: a list of nothing`)
      return { type: 'array', items: describe(item, `${at}[]`) }
    }
    const prefixItems = items.map((item, index) => describe(item, `${at}[${index}]`))
    return { type: 'array', prefixItems, items: false, minItems: items.length }
  }

  function ofFields(type: ts.Type, at: string): Schema {
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String)
    if (index !== undefined) return { type: 'object', additionalProperties: describe(index.type, `${at}.*`) }
    const required: string[] = []
    const fields = checker.getPropertiesOfType(type).map(field => {
      if (!(field.flags & ts.SymbolFlags.Optional)) required.push(field.name)
      const description = ts.displayPartsToString(field.getDocumentationComment(checker)).replaceAll(/\s+/g, ' ').trim()
      const schema = describe(checker.getTypeOfSymbol(field), `${at}.${field.name}`)
      return [field.name, description === '' ? schema : { ...schema, description }] as const
    })
    return { type: 'object', properties: Object.fromEntries(fields), required, additionalProperties: false }
  }

  function describe(type: ts.Type, at: string): Schema {
    const brand = brandOf(type)
    if (brand !== undefined) return brand
    if (type.isUnion()) return ofUnion(type, at)
    const literal = literalOf(type)
    if (literal !== undefined) return { const: literal }
    if (type.flags & ts.TypeFlags.String) return { type: 'string' }
    if (type.flags & ts.TypeFlags.Number) return { type: 'number' }
    if (checker.isArrayLikeType(type)) return ofList(type, at)
    if (type.flags & ts.TypeFlags.Object || type.isIntersection()) return ofFields(type, at)
    throw new Error(`${at}: ${checker.typeToString(type)} cannot be described to other programs`)
  }
  return describe
}
