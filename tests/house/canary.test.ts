/**
 * Proves that the gates can fail. A tool that reads nothing, or that lost a rule in an upgrade, looks exactly like a
 * clean tree; so each gate is shown a tree with one fault of each kind and must name every one of them.
 */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { cruise, gates, runGate } from '../../tools/gates.ts'
import { filesUnder, isSource, isTest, root } from '../../tools/source/files.ts'

/** Each rule of the import check and the file that breaks it. */
const IMPORT_FAULTS: Readonly<Record<string, string>> = {
  'rules-are-pure': 'rules/src/reads-a-file.ts',
  'rules-know-no-product': 'rules/src/reaches-up.test.ts',
  'shared-imports-only-rules': 'src/shared/heavy.ts',
  'platform-knows-no-feature': 'src/platform/http/index.ts',
  'model-is-pure': 'src/modules/upper/model/asks-node.ts',
  'model-takes-only-types': 'src/modules/upper/model/runs-another-module.ts',
  'front-door-only': 'src/modules/upper/commands/past-the-door.ts',
  'front-door-for-all': 'src/app/past-the-door.ts',
  'tests-arrange-by-commands': 'tests/journeys/past-the-page.ts',
  'no-sql-in-pages': 'src/modules/upper/pages/read/page.tsx',
  'sql-where-it-belongs': 'src/modules/upper/routes.ts',
  'driver-only-in-platform-db': 'src/modules/upper/commands/own-connection.ts',
  'only-app-composes': 'src/modules/lower/commands/knows-the-app.ts',
  'module-order': 'src/modules/lower/commands/reaches-up.ts',
  'no-cycles': 'src/platform/ids/one.ts',
  'no-orphans': 'src/shared/orphan.ts',
  'tests-are-leaves': 'src/platform/http/uses-a-test.ts',
  'no-broken-imports': 'src/platform/ids/leads-nowhere.ts',
  'only-declared-packages': 'src/platform/ids/uses-a-tool.ts',
}

/** What the other gates must say about the planted tree. */
const OTHER_FAULTS: Readonly<Record<string, readonly RegExp[]>> = {
  types: [/wrong-type[.]ts.*TS2322/],
  'types of the rules': [/asks-the-process[.]ts.*TS2(580|591|304)/],
  'dead code': [/^src\/shared\/orphan[.]ts/m, /^notUsed\b.*commands\/open[.]ts/m, /^pg\b/m],
  format: [/untidy[.]ts/],
  lint: [
    /careless[.]ts.*no-explicit-any/,
    /careless[.]ts.*no-floating-promises/,
    /careless[.]ts.*no-misused-promises/,
    /careless[.]ts.*eqeqeq/,
    /careless[.]ts.*no-non-null-assertion/,
    /careless[.]ts.*await-thenable/,
    /careless[.]ts.*no-unused-vars/,
    /dangerous[.]tsx.*no-danger/,
    /knows-the-time[.]ts.*no-restricted-globals/,
    /knows-the-time[.]ts.*no-restricted-properties/,
  ],
}

const OUR_SETTINGS = ['tsconfig.json', 'rules/tsconfig.json', '.oxlintrc.json', 'biome.json', 'knip.json']

type Cruised = {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[]
  }
}

type Config = { readonly default: { readonly forbidden: readonly { readonly name: string }[] } }

async function cruised(folder: string, ...folders: string[]): Promise<Cruised> {
  const gate = { name: 'import rules', words: [...cruise(...folders), '--output-type', 'json'] }
  return JSON.parse((await runGate(gate, folder, Number.POSITIVE_INFINITY)).said) as Cruised
}

describe('Every gate finds what is planted for it', () => {
  const planted = mkdtempSync(join(tmpdir(), 'cairn-planted-'))

  before(() => {
    cpSync(join(root, 'tests/house/fixtures/planted'), planted, { recursive: true })
    for (const path of OUR_SETTINGS) cpSync(join(root, path), join(planted, path))
    symlinkSync(join(root, 'node_modules'), join(planted, 'node_modules'))
  })

  after(() => rmSync(planted, { recursive: true }))

  it('import rules: each fault by name, and nothing in files without fault', async () => {
    const { summary } = await cruised(planted, 'rules', 'src', 'tests')
    const found = summary.violations.map(({ rule, from }) => `${rule.name} ${from}`)
    for (const [rule, file] of Object.entries(IMPORT_FAULTS))
      assert.ok(found.includes(`${rule} ${file}`), `${rule} ${file}`)
    assert.deepEqual(
      found.filter(line => /(commands[/](open|write)|knows-a-type)[.]ts$/.test(line)),
      [],
    )
  })

  it('import rules: no rule without a planted fault', async () => {
    const config = (await import(join(root, '.dependency-cruiser.mjs'))) as Config
    assert.deepEqual(new Set(config.default.forbidden.map(({ name }) => name)), new Set(Object.keys(IMPORT_FAULTS)))
  })

  for (const gate of gates.filter(({ name }) => name !== 'import rules')) {
    it(`${gate.name}: each fault`, async () => {
      const { passed, said } = await runGate(gate, planted, Number.POSITIVE_INFINITY)
      assert.equal(passed, false)
      for (const expected of OTHER_FAULTS[gate.name] ?? [/no planted fault/]) assert.match(said, expected)
    })
  }

  it('import rules: the real tree is read to the last file', async () => {
    const { modules } = await cruised(root, 'rules', 'src')
    const read = new Set(modules.map(({ source }) => source))
    const files = ['rules/src', 'src'].flatMap(folder => filesUnder(folder, path => isSource(path) && !isTest(path)))
    assert.ok(files.length > 50)
    assert.deepEqual(
      files.filter(path => !read.has(path)),
      [],
    )
  })
})
