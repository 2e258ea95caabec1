import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { root } from './source/files.ts'

type Installer = { readonly isInstalled: (folder: string, withTools: boolean) => boolean }

const { isInstalled } = (await import(join(root, 'tools/install.mjs'))) as Installer

describe('What is installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-installed-'))
  const packages = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/tool': { version: '2.0.0', dev: true },
    'node_modules/other-system': { version: '3.0.0', optional: true },
  }
  const write = (path: string, found: object) => writeFileSync(join(folder, path), JSON.stringify({ packages: found }))

  after(() => rmSync(folder, { recursive: true }))

  it('is nothing before npm has finished', () => {
    mkdirSync(join(folder, 'node_modules'))
    write('package-lock.json', packages)
    assert.equal(isInstalled(folder, false), false)
  })

  it('is what npm says it put there, in that version, with or without the tools', () => {
    const record = 'node_modules/.package-lock.json'
    write(record, { 'node_modules/a': { version: '1.0.0' } })
    assert.deepEqual([isInstalled(folder, false), isInstalled(folder, true)], [true, false])
    write(record, { 'node_modules/a': { version: '0.9.0' }, 'node_modules/tool': { version: '2.0.0' } })
    assert.deepEqual([isInstalled(folder, false), isInstalled(folder, true)], [false, false])
    write(record, { 'node_modules/a': { version: '1.0.0' }, 'node_modules/tool': { version: '2.0.0' } })
    assert.equal(isInstalled(folder, true), true)
  })
})

describe('Handing over to a program', () => {
  const bootstrap = (...words: string[]) =>
    spawnSync(process.execPath, [join(root, 'tools/bootstrap.mjs'), '--quiet', ...words], {
      cwd: '/',
      encoding: 'utf8',
      input: 'typed',
    })

  it('passes on arguments, input, output and the exit code, from any folder', () => {
    const { status, stdout, stderr } = bootstrap('tests/house/fixtures/programs/echo.ts', 'one', 'two words', '--three')
    assert.deepEqual(JSON.parse(stdout), { words: ['one', 'two words', '--three'], typed: 'typed', folder: '/' })
    assert.deepEqual([status, stderr], [7, ''])
  })

  it('says what it wants when it is not told', () => {
    const { status, stderr } = bootstrap()
    assert.equal(status, 1)
    assert.match(stderr, /^Usage: .*\n$/)
  })
})
