/** The embedded engine takes no lock on its folder, and two processes in one folder destroy it. We take our own. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** The fault of a folder that another running process has open. */
export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(`The demonstration data in ${folder} is open in process ${pid}. Stop that one first, or set CAIRN_DATA_DIR.`)
    this.name = 'FolderInUse'
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Takes a data folder for this process and returns how to give it back. A lock left by a process that was killed is
 * taken over. Throws {@link FolderInUse}.
 */
export function takeFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const lock = join(`${folder}.lock`)
  for (;;) {
    try {
      const file = openSync(lock, 'wx')
      writeSync(file, String(process.pid))
      closeSync(file)
      return () => rmSync(lock, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = Number(readFileSync(lock, 'utf8'))
      if (holder > 0 && isAlive(holder)) throw new FolderInUse(folder, holder)
      rmSync(lock, { force: true })
    }
  }
}
