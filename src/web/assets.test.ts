import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, describe, it } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { compile } from './asset-compiler.ts'
import { type Built, buildAssets } from './assets.ts'

const ROOT = join(import.meta.dirname, '../..')

const folder = mkdtempSync(join(tmpdir(), 'cairn-assets-'))
after(() => rmSync(folder, { recursive: true }))

const built = () => JSON.parse(readFileSync(join(folder, 'built.json'), 'utf8')) as Built
const fileOf = (address: string) => join(folder, address.replace('/assets/', ''))

describe('Assets', () => {
  const assets = buildAssets(folder)
  const css = readFileSync(fileOf(assets.css), 'utf8')

  it('are all there, named after their content', () => {
    for (const address of Object.values(assets)) {
      assert.match(address, /^\/assets\/[\w-]+\.[0-9a-f]{12}\.\w+$/)
      assert.ok(existsSync(fileOf(address)), address)
    }
    for (const [, address = ''] of css.matchAll(/url\((\/[^)]+)\)/g)) assert.ok(existsSync(fileOf(address)), address)
  })

  it('are made of our own face: no typeface that is not ours to use, no crown', () => {
    assert.doesNotMatch(css, /GDS Transport|crown/i)
    assert.match(css, /font-family:"?Public Sans/)
  })

  it('hold no byte order mark, which would spoil the first rule after it', () =>
    assert.doesNotMatch(css, /\ufeff|\\feff/i))

  it('stay small on the line, and unpacked are what they were', () => {
    for (const [address, most] of [
      [assets.css, 16_000],
      [assets.script, 24_000],
    ] as const) {
      const packed = readFileSync(`${fileOf(address)}.br`)
      assert.ok(packed.length < most, `${address} ${packed.length}`)
      assert.deepEqual(brotliDecompressSync(packed), readFileSync(fileOf(address)))
    }
    assert.ok(statSync(fileOf(assets.css)).size < 120_000)
    assert.ok(statSync(fileOf(assets.script)).size < 90_000)
  })

  it('are ready at once when nothing changed', () => {
    const before = statSync(fileOf(assets.css)).mtimeMs
    // Work of this thread, not time: on a busy machine others have the processor in between.
    const began = process.threadCpuUsage()
    assert.deepEqual(buildAssets(folder), assets)
    const { user, system } = process.threadCpuUsage(began)
    assert.ok(user + system < 50_000, `${user + system} µs`)
    assert.equal(statSync(fileOf(assets.css)).mtimeMs, before)
  })

  it('are built again when what they were made from is no longer the same', () => {
    const stale = { ...built(), fingerprint: 'of yesterday' }
    writeFileSync(join(folder, 'built.json'), JSON.stringify(stale))
    buildAssets(folder)
    assert.notEqual(built().fingerprint, 'of yesterday')
  })

  it('know every file that they were made from', () => {
    const { inputs } = built()
    for (const kind of ['styles', 'client']) {
      const files = readdirSync(join(import.meta.dirname, kind)).filter(
        name => !/\.test\.ts$|\.d\.ts$|^index\.ts$/.test(name),
      )
      for (const name of files) assert.ok(inputs.includes(`src/web/${kind}/${name}`), `${kind}/${name} is in no asset`)
    }
  })

  it('take in the page scripts that modules bring, which share one registry', () => {
    const kept = new Map<string, string>()
    const keep = (name: string, content: Uint8Array) => {
      kept.set(name, Buffer.from(content).toString())
      return `/assets/${name}`
    }
    mkdirSync(join(ROOT, '.cairn'), { recursive: true })
    const brought = mkdtempSync(join(ROOT, '.cairn/page-script-'))
    const path = join(brought, 'meeting.ts')
    writeFileSync(path, "import { enhance } from '#web/client'\nenhance('.brought-by-a-module', () => {})\n")
    try {
      const { inputs } = compile(ROOT, [relative(ROOT, path)], keep)
      const script = kept.get('cairn.js') ?? ''
      assert.match(script, /brought-by-a-module/)
      assert.ok(inputs.includes(relative(ROOT, path)))
      assert.ok(inputs.includes('src/web/client/index.ts'))
      const copies = inputs.filter(input => input.endsWith('enhance.ts'))
      assert.deepEqual(copies, ['src/web/client/enhance.ts'])
    } finally {
      rmSync(brought, { recursive: true })
    }
  })
})
