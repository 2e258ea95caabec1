/** What the page of addresses shows: the options, how each was answered when it was checked, and whom to ask. */
import { sql } from 'kysely'
import { caseFacts, caseName } from '#modules/cases'
import { type PostHeld, postsById } from '#modules/staff'
import { type AddressTest, latestTests } from '#modules/victims'
import type { CaseTx } from '#platform/db'
import { type OptionShown, optionsOfCase } from './options-of-case.ts'

export type AddressesShown = {
  readonly name: string | undefined
  readonly options: readonly OptionShown[]
  readonly tests: readonly AddressTest[]
  /** Whom to ask where the answer was "ask": the same post in every case of the area. */
  readonly asked: readonly PostHeld[]
  readonly mayApprove: boolean
  /** Whether whoever looks writes housing here: adds, checks and says that somebody moved. */
  readonly writes: boolean
}

/** The page, or undefined when the case is not there for whoever asks. */
export async function pageOfAddresses(tx: CaseTx, caseId: string): Promise<AddressesShown | undefined> {
  const facts = await caseFacts(tx, caseId)
  const options = await optionsOfCase(tx, caseId)
  if (facts === undefined && options.length === 0) return undefined
  const tests = await latestTests(tx, caseId)
  const posts = new Set(tests.flatMap(({ askPostId }) => (askPostId === null ? [] : [askPostId])))
  const may = await sql<{ writes: boolean }>`
    select ${caseId}::uuid = any (access.cases_i_may_write('housing')) as writes`.execute(tx.sql)
  return {
    name: await caseName(tx, caseId),
    options,
    tests,
    asked: await postsById(tx, [...posts]),
    mayApprove: facts !== undefined && facts.managingPostId === tx.actor.postId,
    writes: may.rows[0]?.writes ?? false,
  }
}

/** On which nation's grid points of this case are read: by rule, for not everybody who offers an address reads the status. */
export async function gridOfCase(tx: CaseTx, caseId: string): Promise<string | undefined> {
  tx.tell({ kind: 'consultation', act: 'housing/grid-of-case', caseId })
  if ((await caseName(tx, caseId)) === undefined) return undefined
  return (await tx.byRule(rule => caseFacts(rule, caseId)))?.jurisdiction
}
