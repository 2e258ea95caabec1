/** What we build on: little of it, in exact versions, from one place, without scripts that run while it is installed. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { filesUnder, textOf } from '../../tools/source/files.ts'
import { none } from './none.ts'

/** The budget for packages that run in production; esbuild and sass, which make the assets, are counted. Raising it needs a decision in docs/adr. */
const RUN_TIME_BUDGET = 30

/** Packages that ask to run a script while being installed, and why they work without. */
const WORKS_WITHOUT_ITS_SCRIPT: Readonly<Record<string, string>> = {
  esbuild: 'the script only checks the binary that arrives as its own package',
  '@parcel/watcher': 'optional part of sass that watches files; never used here',
  fsevents: 'macOS only, optional part of a file watcher',
}

type Manifest = {
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
type Locked = {
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly link?: boolean
}

const manifest = JSON.parse(textOf('package.json')) as Manifest
const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Locked> }

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
const isExact = (version: string) => /^(npm:[^@]+@)?\d+[.]\d+[.]\d+(-[a-z0-9.]+)?$/.test(version)

function lockProblems(path: string, { resolved, integrity, hasInstallScript, link }: Locked): string[] {
  if (path === '' || link) return []
  const name = nameOf(path)
  return [
    // Without an address the registry that npm is set to is meant, so a mirror inside an agency works, too.
    ...(resolved === undefined || resolved.startsWith('https://registry.npmjs.org/')
      ? []
      : [`${name}: not from the registry`]),
    ...(integrity?.startsWith('sha512-') ? [] : [`${name}: without a checksum`]),
    ...(hasInstallScript && WORKS_WITHOUT_ITS_SCRIPT[name] === undefined
      ? [`${name}: wants to run a script while being installed`]
      : []),
  ]
}

describe('What we build on', () => {
  it('is within the budget', () => {
    const count = Object.keys(manifest.dependencies ?? {}).length
    assert.ok(count > 0 && count <= RUN_TIME_BUDGET, `${count} run-time dependencies, the budget is ${RUN_TIME_BUDGET}`)
  })

  it('rules/ builds on nothing', () => {
    const rules = JSON.parse(textOf('rules/package.json')) as Manifest
    assert.deepEqual(
      [rules.dependencies, rules.devDependencies, rules.optionalDependencies],
      [undefined, undefined, undefined],
    )
  })

  it('is in exact versions', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
    none(
      Object.entries(all)
        .filter(([, version]) => !isExact(version))
        .map(([name, version]) => `${name}: ${version}`),
    )
  })

  it('comes from the registry with checksums and runs no scripts', () => {
    assert.match(textOf('.npmrc'), /^ignore-scripts=true$/m)
    assert.ok(Object.keys(packages).length > 100)
    none(Object.entries(packages).flatMap(([path, locked]) => lockProblems(path, locked)))
  })

  it('and what we give has a licence, said the same everywhere', () => {
    assert.ok(
      filesUnder('.', path => /^LICEN[CS]E([.](md|txt))?$/.test(path)).length > 0,
      'there is no LICENCE file at the top',
    )
    assert.equal(manifest.license, 'EUPL-1.2')
    assert.equal((JSON.parse(textOf('rules/package.json')) as Manifest).license, manifest.license)
  })

  it('would find a loose version, a strange source and a script', () => {
    assert.deepEqual(
      ['1.2.3', 'npm:typescript@7.0.2', '0.5.0-beta.1'].filter(version => !isExact(version)),
      [],
    )
    assert.deepEqual(['^1.2.3', '~1.0.0', '*', 'latest', 'github:a/b'].filter(isExact), [])
    const well = { resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz', integrity: 'sha512-x' }
    assert.deepEqual(lockProblems('node_modules/a', well), [])
    assert.equal(lockProblems('node_modules/a', { ...well, resolved: 'git+ssh://a' }).length, 1)
    assert.equal(lockProblems('node_modules/a', { ...well, hasInstallScript: true }).length, 1)
  })
})
