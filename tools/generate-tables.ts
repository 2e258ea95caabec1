/**
 * Writes the two committed pictures of the database that migrations build: `db/tables.generated.ts`, the types of
 * typed SQL, and `db/schema.sql`, for reviewers. Run by `npm run snapshot`; a house test fails when they are stale.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { picturesOfSchema } from './schema-pictures.ts'

const root = join(import.meta.dirname, '..')
const { types, schema } = await picturesOfSchema()
writeFileSync(join(root, 'db/tables.generated.ts'), types)
writeFileSync(join(root, 'db/schema.sql'), schema)
console.log(`db/tables.generated.ts and db/schema.sql written (${types.split('\n').length} and ${schema.split('\n').length} lines)`)
