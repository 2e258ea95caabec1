/**
 * The two committed pictures of the database that migrations build: `db/tables.generated.ts`, the types of typed SQL,
 * and `db/schema.sql`, for reviewers. Part of `npm run snapshot`; run alone it writes only these two.
 */
import { picturesOfSchema } from './schema-pictures.ts'
import { type Picture, write } from './source/pictures.ts'

export async function pictures(): Promise<readonly Picture[]> {
  const { types, schema } = await picturesOfSchema()
  return [
    { path: 'db/tables.generated.ts', text: types },
    { path: 'db/schema.sql', text: schema },
  ]
}

if (import.meta.main) write(await pictures())
