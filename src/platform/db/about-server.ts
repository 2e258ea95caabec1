/** What a server says of itself and of the login that asks: for whoever looks after the installation. */
import { sql } from 'kysely'
import type { Database } from './database.ts'

export type AboutServer = {
  readonly version: string
  readonly fsync: string
  readonly commit: string
  readonly super: boolean
  readonly bypass: boolean
  /** How many tables the login owns; the web's should own none. */
  readonly owns: number
  /** Roles that the login must be able to become and cannot. */
  readonly missing: readonly string[]
}

const NEEDED = ['cairn_app', 'cairn_gate', 'cairn_keeper', 'cairn_jobs']

/** Asks the server. Throws the driver's fault when it does not answer. */
export async function aboutServer(database: Database): Promise<AboutServer> {
  const found = await database.asOwner(owner =>
    sql<AboutServer>`
      select current_setting('server_version') as version, current_setting('fsync') as fsync,
             current_setting('synchronous_commit') as commit, r.rolsuper as super, r.rolbypassrls as bypass,
             (select count(*)::int from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as owns,
             array(select needed from unnest(${NEEDED}::text[]) needed
                    where not exists (select 1 from pg_roles n where n.rolname = needed and pg_has_role(r.oid, n.oid, 'member'))) as missing
        from pg_roles r where r.rolname = current_user`.execute(owner),
  )
  const [row] = found.rows
  if (row === undefined) throw new Error('the server says nothing about the login')
  return row
}
