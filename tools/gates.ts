/** The checks that read the source without running it. Each ends well only if it found nothing. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './source/files.ts'

export type Gate = { readonly name: string; readonly words: readonly string[] }

const inPackage = (path: string) => join(root, 'node_modules', path)
const existing = (...folders: string[]) => folders.filter(folder => existsSync(join(root, folder)))

const TSC = inPackage('typescript-7/bin/tsc')

export const cruise = (...folders: string[]): string[] => [
  inPackage('dependency-cruiser/bin/dependency-cruiser.mjs'),
  ...['--config', join(root, '.dependency-cruiser.mjs')],
  ...folders,
]

/** Every gate, the slowest first. `npm run format` mends what the last one finds. */
export const gates: readonly Gate[] = [
  { name: 'types', words: [TSC, '-p', '.'] },
  { name: 'types of the rules', words: [TSC, '-p', 'rules/tsconfig.json'] },
  { name: 'lint', words: [inPackage('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings', '--format=unix'] },
  { name: 'import rules', words: cruise(...existing('rules', 'src', 'db', 'tests', 'tools', 'bench')) },
  {
    name: 'dead code',
    words: [inPackage('knip/bin/knip.js'), '--no-progress', '--no-config-hints'],
  },
  {
    name: 'format',
    words: [inPackage('@biomejs/biome/bin/biome'), 'check', '--colors=off', '--reporter=summary', '.'],
  },
]

export type GateResult = { readonly passed: boolean; readonly said: string; readonly seconds: number }

const LONGEST = 6000

/** Runs one gate with our own Node and keeps what it says. */
export function runGate(gate: Gate, folder = root, longest = LONGEST): Promise<GateResult> {
  const began = Date.now()
  const child = spawn(process.execPath, [...gate.words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (said += String(text)))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code =>
      resolve({ passed: code === 0, said: said.trim().slice(0, longest), seconds: (Date.now() - began) / 1000 }),
    )
  })
}
