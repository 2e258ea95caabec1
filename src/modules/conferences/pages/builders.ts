/** The pages of conferences behind the real web server, for somebody of any role. */
import type { Role } from '#shared'
import { testDatabase } from '../../../../tests/support/database.ts'
import { PageVisitor, pageServer } from '../../../../tests/support/page-server.tsx'
import { reacting, type Stage } from '../commands/builders.ts'
import { conferencesRoutes } from '../routes.ts'

const database = await testDatabase()
const server = await pageServer(database, conferencesRoutes, reacting)

/** Signs in as the holder of a role's post. */
export const visit = (stage: Stage, role: Role): Promise<PageVisitor> =>
  PageVisitor.signedIn(server, database, stage.area.post(role))

/** Text that must be kept exactly and shown as text. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x")',
  'Mòrag NicGilleMhoire-Ó Súilleabháin '.repeat(8).slice(0, 290),
  'Te Whānau-ā-Apanui Ngāti Kahungunu '.repeat(8).slice(0, 290),
]
