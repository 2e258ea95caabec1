/**
 * Who may import whom. Imports point downwards only: rules <- shared <- platform, web <- modules (by step, through
 * their front doors) <- app. Run by `npm run check`; `tests/house/canary.test.ts` proves that each rule can fail.
 * Beware: with TypeScript 7 the tool reads no module at all and passes. The package `typescript` stays at 6 for it.
 */
import { readFileSync } from 'node:fs'

const MODULE = '^src/modules/([^/]+)/'
const TEST = '([.]test[.]tsx?|/builders[.]ts|/example/[^/]+[.]ts)$'
const BESIDE_THE_PRODUCT = '^(tests|tools|bench|db/tests)/'

/** `^src/modules/(staff|people)/`: the doors that a module may knock at are its own and those of lower steps. */
function moduleOrder() {
  const { steps } = JSON.parse(readFileSync('modules.order.json', 'utf8'))
  return steps.flatMap((step, index) =>
    step.map(name => ({
      name: 'module-order',
      comment: `modules.order.json: "${name}" may use only modules of lower steps. Move what is needed down, or pass it in from src/app.`,
      severity: 'error',
      from: { path: `^src/modules/${name}/` },
      to: { path: '^src/modules/', pathNot: `^src/modules/(${[name, ...steps.slice(0, index).flat()].join('|')})/` },
    })),
  )
}

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    rule(
      'rules-are-pure',
      'rules/ is law as values and pure functions: no packages, no Node, nothing of ours. Pass facts in.',
      { path: '^rules/src/', pathNot: TEST },
      { pathNot: '^rules/src/' },
    ),
    rule(
      'rules-know-no-product',
      'Not even the tests of rules/ may reach into the product.',
      { path: '^rules/' },
      { path: '^(src|db|tests|tools|bench)/' },
    ),
    rule(
      'shared-imports-only-rules',
      'src/shared holds words that everybody uses; it may use rules/ and itself.',
      { path: '^src/shared/', pathNot: TEST },
      { pathNot: '^(rules/src/|src/shared/)' },
    ),
    rule(
      'platform-knows-no-feature',
      'platform, shared and web are below the modules. Hand the feature in from src/app.',
      { path: '^src/(platform|shared|web)/' },
      { path: '^src/(modules|app)/' },
    ),
    rule(
      'model-is-pure',
      'A model sees rules, shared and itself, and the types of lower modules. Time, ids, words and rows arrive as arguments.',
      { path: `${MODULE}model/`, pathNot: TEST },
      { pathNot: '^(rules/src/|src/shared/|src/modules/($1/model/|[^/]+/index[.]ts$))' },
    ),
    rule(
      'model-takes-only-types',
      'From other modules a model may take types; what runs behind a front door reaches the database.',
      { path: `${MODULE}model/`, pathNot: TEST },
      { path: '^src/modules/[^/]+/index[.]ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'front-door-only',
      'Other modules are used through their index.ts.',
      { path: MODULE },
      { path: '^src/modules/[^/]+/', pathNot: '^src/modules/($1/|[^/]+/index[.]ts$)' },
    ),
    rule(
      'front-door-for-all',
      'Whoever is not a module uses modules through their index.ts, too. Tests use what a module builds for tests.',
      { pathNot: '^(src/modules|tests)/' },
      { path: '^src/modules/[^/]+/', pathNot: '^src/modules/[^/]+/(index[.]ts$|(commands/)?builders[.]ts$|example/)' },
    ),
    rule(
      'tests-arrange-by-commands',
      'Tests of the whole arrange their world by commands and builders; they see what pages and queries answer from outside.',
      { path: '^tests/' },
      { path: '^src/modules/[^/]+/', pathNot: '^src/modules/[^/]+/(index[.]ts$|commands/|builders[.]ts$|example/)' },
    ),
    rule(
      'no-sql-in-pages',
      'Pages, addresses, the interface, jobs and papers call commands and queries; they never see the database, not even its types.',
      { path: `${MODULE}((pages|api|jobs|documents)/|(routes|api|jobs)[.]tsx?$)|^src/web/`, pathNot: TEST },
      { path: '^src/platform/db/|^db/|(^|/)node_modules/kysely/' },
    ),
    rule(
      'sql-where-it-belongs',
      'SQL is written in commands/ and queries/ of a module, and in src/platform.',
      { path: '^src/', pathNot: `^src/platform/|${MODULE}(commands|queries)/|${TEST}` },
      { path: '(^|/)node_modules/kysely/' },
    ),
    rule(
      'driver-only-in-platform-db',
      'Connections to the database are made in src/platform/db and nowhere else.',
      { path: '^(src|rules)/', pathNot: `^src/platform/db/|${TEST}` },
      { path: '(^|/)node_modules/(pg|pg-pool|@electric-sql/[^/]+)/' },
    ),
    rule(
      'only-app-composes',
      'src/app puts the parts together; nothing below it knows it.',
      { pathNot: `^src/app/|${BESIDE_THE_PRODUCT}` },
      { path: '^src/app/' },
    ),
    ...moduleOrder(),
    rule(
      'no-cycles',
      'Two files that need each other to run are one file, or need a third.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'no-orphans',
      'Nothing uses this file and it uses nothing: use it or remove it.',
      { orphan: true, pathNot: `${TEST}|[.]d[.]ts$|^${BESIDE_THE_PRODUCT}|(^|/)[.][^/]+$` },
      {},
    ),
    rule(
      'tests-are-leaves',
      'The product never uses tests, their builders or their support.',
      { pathNot: `${TEST}|${BESIDE_THE_PRODUCT}` },
      { path: `${TEST}|^(tests|tools|bench)/` },
    ),
    rule('no-broken-imports', 'This import leads nowhere.', {}, { couldNotResolve: true }),
    rule(
      'only-declared-packages',
      'The product uses packages that package.json lists under "dependencies".',
      { path: '^(src|rules/src)/', pathNot: TEST },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(tests/house/fixtures|dist|[.]cairn)/' },
    // Types count: a page that knows the type of a transaction knows too much.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
