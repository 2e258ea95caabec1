/** The ledger of this installation: its name, its key, its witnesses, as the settings say. */

import { type Database, keepSetting, readSetting } from '#platform/db'
import { compareRows, faultInWords } from '#platform/history'
import {
  headsOutside,
  KEYS_SETTING,
  type LedgerSettings,
  namedKey,
  noteVerification,
  openSigner,
  type PinnedKeys,
  type Signer,
  verifyWhole,
  type WholeVerdict,
  type Witness,
  witnessFrom,
} from '#platform/ledger'
import type { Config } from './config.ts'

const witnessesOf = ({ ledger }: Config): readonly Witness[] => ledger.witnesses.map(witnessFrom)

/** The signer, where this process may reach the key. Made with its key at the first start. */
export const signerOf = ({ ledger }: Config): Signer | undefined =>
  ledger.keyFile === undefined ? undefined : openSigner(ledger.keyFile, ledger.origin)

/** What keeping the ledger needs. */
export function ledgerSettings(
  config: Config,
  sequences = true,
): LedgerSettings & { readonly signer: Signer | undefined } {
  const { headsFile } = config.ledger
  return { sequences, signer: signerOf(config), headsFile, witnesses: witnessesOf(config) }
}

/** Keeps the public keys where proofs are made, when they are known here and are not those kept already. */
export async function keepPublicKeys(database: Database, config: Config): Promise<void> {
  const log = signerOf(config)?.publicKey ?? config.ledger.publicKey
  if (log === undefined) return
  const keys: PinnedKeys = { log, witnesses: config.ledger.witnesses.map(({ key }) => key) }
  const before = await readSetting<PinnedKeys>(database, KEYS_SETTING)
  if (JSON.stringify(before) !== JSON.stringify(keys)) await keepSetting(database, KEYS_SETTING, keys)
}

/** The log's key: beside us, or as the settings pin it; nothing where neither is so. */
const logKeyOf = (config: Config) => signerOf(config)?.publicKey ?? config.ledger.publicKey

type HowMuch = { readonly since?: number; readonly rows?: boolean; readonly say?: (lines: number, of: number) => void }

/** Verifies the ledger against everything that is kept of it anywhere, and notes what was found. */
export async function verifyAll(
  database: Database,
  config: Config,
  { rows = true, ...how }: HowMuch = {},
): Promise<WholeVerdict> {
  const key = logKeyOf(config)
  const { signer, headsFile, witnesses } = ledgerSettings(config)
  const log = key === undefined ? undefined : namedKey(key)
  const against = log === undefined ? undefined : { log, witnesses: witnesses.map(witness => witness.key) }
  const heads = log === undefined ? [] : await headsOutside({ log, signer, headsFile, witnesses })
  const checkRows = async () => (await compareRows(database)).faults.map(faultInWords)
  const verdict = await verifyWhole(database, { ...how, against, heads, furtherChecks: rows ? [checkRows] : [] })
  await noteVerification(database, verdict)
  return verdict
}
