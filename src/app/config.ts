/** What whoever runs this installation decides, read once from the environment. All faults are told at once, in plain lines. */
import { join } from 'node:path'
import { z } from 'zod'
import type { Issuer } from '#platform/identity'
import { LEDGER_SETTINGS, type LedgerConfig, ledgerConfig } from './ledger-settings.ts'

/** The fault of settings that cannot be used. */
export class BadSettings extends Error {
  constructor(lines: readonly string[]) {
    super(`Cairn cannot start with these settings:\n${lines.map(line => `  - ${line}`).join('\n')}`)
    this.name = 'BadSettings'
  }
}

const address = z.url({ protocol: /^https?$/ })

const settings = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  CAIRN_OWNER_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  CAIRN_DATA_DIR: z.string().min(1).optional(),
  CAIRN_DEMONSTRATION: z.enum(['yes', 'no']).optional(),
  CAIRN_PUBLIC_URL: address.optional(),
  CAIRN_SECRET_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits: openssl rand -hex 32')
    .optional(),
  CAIRN_VICTIM_KEY_FILE: z.string().min(1).optional(),
  CAIRN_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  CAIRN_MAIL_FROM: z.email().optional(),
  CAIRN_SIGN_IN_WITH: z.string().optional(),
  ...LEDGER_SETTINGS,
  CAIRN_REQUESTS_A_MINUTE: z.coerce.number().int().min(30).optional(),
  HOST: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).optional(),
})

const issuerList = z.array(
  z.object({
    key: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().min(1),
    issuer: address,
    clientId: z.string().min(1),
    clientSecret: z.string().optional(),
    provesTwoFactors: z.boolean().optional(),
  }),
)

export type Config = {
  /** URL of a PostgreSQL server, or undefined for the embedded demonstration. */
  readonly databaseUrl: string | undefined
  /** The same for the owner of the tables, who migrates; the same URL when none is given. */
  readonly ownerDatabaseUrl: string | undefined
  readonly dataFolder: string
  readonly demonstration: boolean
  readonly publicUrl: string | undefined
  readonly secretKey: string | undefined
  /** The file of the key to victims' whereabouts; a demonstration makes its own. */
  readonly victimKeyFile: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly issuers: readonly Issuer[]
  readonly ledger: LedgerConfig
  readonly requestsAMinute: number
  readonly host: string
  readonly port: number
}

function issuersIn(text: string | undefined, faults: string[]): Config['issuers'] {
  if (text === undefined || text === '') return []
  try {
    return issuerList
      .parse(JSON.parse(text))
      .map(one => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as Issuer)
  } catch {
    faults.push(
      'CAIRN_SIGN_IN_WITH must be a JSON list of { key, name, issuer, clientId, clientSecret }; see RUNBOOK.md',
    )
    return []
  }
}

const isHere = (url: string) => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)

type Found = Partial<z.infer<typeof settings>>

/** Settings that are right each for itself, and wrong together. */
function whatDoesNotFit(found: Found): readonly string[] {
  const [server, publicUrl] = [found.DATABASE_URL !== undefined, found.CAIRN_PUBLIC_URL]
  const faults: string[] = []
  // The embedded engine has one connection, no durable commit and no separate login: it must never hold a real case.
  if (!server && publicUrl !== undefined && !isHere(publicUrl))
    faults.push(
      'CAIRN_PUBLIC_URL is a real address, but DATABASE_URL is missing: the embedded database is for demonstration only',
    )
  if (!server && found.CAIRN_DEMONSTRATION === 'no')
    faults.push('CAIRN_DEMONSTRATION=no needs DATABASE_URL: the embedded database is for demonstration only')
  if (server && found.CAIRN_DEMONSTRATION !== 'yes' && found.CAIRN_SECRET_KEY === undefined)
    faults.push('CAIRN_SECRET_KEY is missing: make one with "openssl rand -hex 32" and keep it with your backups')
  if (found.CAIRN_SMTP_URL !== undefined && found.CAIRN_MAIL_FROM === undefined)
    faults.push('CAIRN_SMTP_URL needs CAIRN_MAIL_FROM')
  return faults
}

/** Reads the settings. Throws {@link BadSettings} with every fault there is. */
export function configFrom(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = settings.safeParse(given)
  const faults = read.success ? [] : read.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`)
  const found: Found = read.success ? read.data : {}
  const accepted = issuersIn(found.CAIRN_SIGN_IN_WITH, faults)
  const server = found.DATABASE_URL !== undefined
  const publicUrl = found.CAIRN_PUBLIC_URL
  faults.push(...whatDoesNotFit(found))
  const dataFolder = found.CAIRN_DATA_DIR ?? join(import.meta.dirname, '../../.cairn/demonstration')
  const ledger = ledgerConfig(found, { server, dataFolder, publicUrl }, faults)
  if (faults.length > 0) throw new BadSettings(faults)
  return {
    databaseUrl: found.DATABASE_URL,
    ownerDatabaseUrl: found.CAIRN_OWNER_DATABASE_URL ?? found.DATABASE_URL,
    dataFolder,
    demonstration: found.CAIRN_DEMONSTRATION === undefined ? !server : found.CAIRN_DEMONSTRATION === 'yes',
    publicUrl,
    secretKey: found.CAIRN_SECRET_KEY,
    victimKeyFile: found.CAIRN_VICTIM_KEY_FILE,
    smtpUrl: found.CAIRN_SMTP_URL,
    mailFrom: found.CAIRN_MAIL_FROM ?? 'cairn@localhost.example',
    issuers: accepted,
    ledger,
    requestsAMinute: found.CAIRN_REQUESTS_A_MINUTE ?? 600,
    host: found.HOST ?? '127.0.0.1',
    port: found.PORT ?? 3000,
  }
}
