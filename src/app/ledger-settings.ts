/** The ledger's part of the settings: where its key is, what it is called, who witnesses it. */
import { z } from 'zod'
import { NotANote, namedKey } from '#platform/ledger'

export type LedgerConfig = {
  /** The file of the signing key; none where a process of its own signs, out of the web's reach. */
  readonly keyFile: string | undefined
  /** The log's public key, for whoever verifies without the other. */
  readonly publicKey: string | undefined
  readonly origin: string
  readonly headsFile: string | undefined
  readonly witnesses: readonly { readonly url: string; readonly key: string }[]
}

/** The settings as they are read from the environment. */
export const LEDGER_SETTINGS = {
  CAIRN_LEDGER_KEY_FILE: z.string().min(1).optional(),
  CAIRN_LEDGER_PUBLIC_KEY: z.string().min(1).optional(),
  CAIRN_LEDGER_ORIGIN: z
    .string()
    .regex(/^[^\s+]+$/, 'must have no spaces and no plus sign')
    .optional(),
  CAIRN_LEDGER_HEADS_FILE: z.string().min(1).optional(),
  CAIRN_WITNESSES: z.string().optional(),
}

const read = z.object(LEDGER_SETTINGS)
type Read = { readonly [Setting in keyof z.infer<typeof read>]: z.infer<typeof read>[Setting] | undefined }
type Around = { readonly server: boolean; readonly dataFolder: string; readonly publicUrl: string | undefined }

const witnessList = z.array(z.object({ url: z.url({ protocol: /^https?$/ }), key: z.string() }))

function isKey(text: string): boolean {
  try {
    namedKey(text)
    return true
  } catch (fault) {
    if (fault instanceof NotANote) return false
    throw fault
  }
}

function witnessesIn(text: string | undefined, faults: string[]): LedgerConfig['witnesses'] {
  if (text === undefined) return []
  try {
    const list = witnessList.parse(JSON.parse(text))
    if (list.every(({ key }) => isKey(key))) return list
  } catch {}
  faults.push('CAIRN_WITNESSES must be a JSON list of { url, key }; each witness prints its key when it starts')
  return []
}

/** Reads them; a demonstration keeps its key beside its data. */
export function ledgerConfig(
  found: Partial<Read>,
  { server, dataFolder, publicUrl }: Around,
  faults: string[],
): LedgerConfig {
  const publicKey = found.CAIRN_LEDGER_PUBLIC_KEY
  if (publicKey !== undefined && !isKey(publicKey))
    faults.push('CAIRN_LEDGER_PUBLIC_KEY must be what "./cairn ledger key" prints')
  const host = publicUrl === undefined ? 'cairn' : new URL(publicUrl).host
  const beside = (name: string) => (server ? undefined : `${dataFolder}.keys/${name}`)
  return {
    keyFile: found.CAIRN_LEDGER_KEY_FILE ?? beside('ledger-signing.pem'),
    publicKey,
    origin: found.CAIRN_LEDGER_ORIGIN ?? (server ? `${host}/ledger` : 'cairn.demonstration/ledger'),
    headsFile: found.CAIRN_LEDGER_HEADS_FILE ?? beside('ledger-heads.jsonl'),
    witnesses: witnessesIn(found.CAIRN_WITNESSES, faults),
  }
}
