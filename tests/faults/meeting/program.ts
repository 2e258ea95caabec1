/** The server of `server.ts` as a process of its own, to be killed without a word. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

export type Program = {
  readonly address: string
  /** SIGKILL: no handler runs, nothing is flushed, no connection is closed. */
  readonly kill: () => Promise<void>
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise(resolve => child.once('exit', () => resolve()))
}

/** Starts it and waits until it answers. What it said is told when it ends instead. */
export async function startProgram(settings: Readonly<Record<string, string>>): Promise<Program> {
  const environment = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...settings }
  const words = ['--import', join(root, 'tools/register.mjs'), join(import.meta.dirname, 'server.ts')]
  const child = spawn(process.execPath, words, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = ended(child)
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    const heard = (piece: Buffer) => {
      said += piece.toString()
      const found = /running at (http:\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', heard)
    child.stderr.on('data', heard)
    void gone.then(() => reject(new Error(`Cairn ended while it started: ${said}`)))
  })
  return {
    address,
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}
