/** Who two people at the command line are, for what takes two: each proves their own account by its password. */
import { sql } from 'kysely'
import type { Database } from '#platform/db'
import { foldedName } from './names.ts'
import { passwordMatches } from './password-hash.ts'

/** The member whose account has this name and this password; nobody where it has not, or is suspended. */
export async function memberByPassword(
  database: Database,
  name: string,
  password: string,
): Promise<string | undefined> {
  const found = await database.asKeeper(keeper =>
    sql<{ member_id: string; password_hash: string | null }>`
      select member_id, password_hash from identity_accounts
       where sign_in_key = ${foldedName(name)} and state = 'active'`.execute(keeper),
  )
  const [account] = found.rows
  return (await passwordMatches(password, account?.password_hash ?? null)) ? account?.member_id : undefined
}
