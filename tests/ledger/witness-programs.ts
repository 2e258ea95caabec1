/** Witnesses as agencies run them: each a program of its own, started from its one file and with nothing of Cairn. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Witness, witnessFrom } from '#platform/ledger'

const FILE = join(import.meta.dirname, '../../src/app/cli/witness.ts')

export type WitnessProgram = {
  readonly witness: Witness
  readonly publicKey: string
  readonly state: string
  readonly stop: () => Promise<void>
  /** Dies on the spot, as when the power fails. */
  readonly kill: () => Promise<void>
  /** What its keeper does by hand. */
  readonly acceptRecovery: (...more: readonly string[]) => Promise<string>
}

type ToWatch = { readonly folder: string; readonly name: string; readonly logKey: string; readonly port?: number }

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

/** Starts one, and waits until it says where it listens and by which key it is known. */
export async function startWitness({ folder, name, logKey, port = 0 }: ToWatch): Promise<WitnessProgram> {
  // Copied away, so that it cannot lean on anything that lies beside it.
  const alone = join(folder, 'witness.ts')
  copyFileSync(FILE, alone)
  const state = join(folder, `${name.replaceAll('/', '-')}.json`)
  const words = [alone, '--key', logKey, '--listen', String(port), '--state', state, '--name', name]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [, url = '', publicKey = ''] = await new Promise<RegExpExecArray>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', chunk => {
      said += String(chunk)
      const found = /at (http\S+), key (\S+)\n/.exec(said)
      if (found !== null) resolve(found)
    })
    child.once('exit', code => reject(new Error(`a witness ended with ${code}`)))
  })
  const acceptRecovery = async (...more: readonly string[]) =>
    (await promisify(execFile)(process.execPath, [alone, 'accept-recovery', '--state', state, ...more])).stdout
  const witness = witnessFrom({ url, key: publicKey })
  return {
    witness,
    publicKey,
    state,
    stop: () => ended(child, 'SIGTERM'),
    kill: () => ended(child, 'SIGKILL'),
    acceptRecovery,
  }
}
