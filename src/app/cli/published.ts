/**
 * What `./cairn rules list` says about a question. The schema of the facts is the one they are read by; the schema of the
 * answer is made from the type of the question itself, so neither can say something else than the rule does.
 */
import type { AnyQuestion, JsonSchema } from '#rules'
import answers from './answers.generated.json' with { type: 'json' }

const BECAUSE = { type: 'array', items: answers.because } as const
const VALUES: Readonly<Record<string, JsonSchema>> = answers.values

const envelope = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

/** The schema of every answer to a question: decided with a value, or what a person must find out. */
export function answerSchemaOf(id: string): JsonSchema {
  const value = VALUES[id]
  if (value === undefined) throw new Error(`no schema was made for the answers of ${id}: run \`npm run snapshot\``)
  return {
    anyOf: [
      envelope({ kind: { const: 'decided' }, value, because: BECAUSE }),
      envelope({
        kind: { const: 'needs-a-person' },
        missing: { type: 'array', items: { type: 'string' }, minItems: 1 },
        because: BECAUSE,
      }),
    ],
  }
}

/** Everything about a question that a caller needs to ask it and to understand the answer. */
export function published({ id, asks, facts, sources, values = {}, rows = [], settings = [] }: AnyQuestion) {
  return {
    id,
    asks,
    facts: facts.schema,
    answer: answerSchemaOf(id),
    sources,
    values,
    rows,
    // No text confirms them: off until an area enters a value of its own.
    settings: settings.map(({ shape, ...setting }) => ({ ...setting, confidence: 'unconfirmed', value: shape.schema })),
  }
}
