/** A key to protected places for tests, in a file of its own that goes with the run. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { holdVictimKeys } from '#modules/victims'

let file: string | undefined

/** Holds it from here on; the same for all files of one run. */
export function victimKeysForTests(): string {
  file ??= join(mkdtempSync(join(tmpdir(), 'cairn-victim-key-')), 'victim-locations.key')
  holdVictimKeys(file, true)
  return file
}
