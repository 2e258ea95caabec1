/** `npm run check`: format, lint, types, import rules and the tests of the house. All run, even if one fails. */
import { availableParallelism } from 'node:os'
import { systemClock } from '#platform/clock'
import { READ_AGAIN_AFTER_MONTHS, sourcesToReadAgain } from '#rules'
import { gates, runGate } from './gates.ts'
import { filesUnder, isTest } from './source/files.ts'
import { runShard } from './testing/shard.ts'
import { sideBySide } from './testing/side-by-side.ts'

type Checked = { readonly name: string; readonly passed: boolean; readonly said: string; readonly seconds: number }

async function houseTests(): Promise<Checked> {
  const files = filesUnder('tests/house', isTest)
  const { passed, problems, seconds } = await runShard({ name: 'house', files, environment: {} }, 5)
  const said = problems.map(({ kind, where, why }) => `${kind.toUpperCase()}: ${where}\n${why}`).join('\n\n')
  return { name: `house tests (${passed} passed)`, passed: problems.length === 0 && passed > 0, said, seconds }
}

async function told(work: () => Promise<Checked>): Promise<Checked> {
  const checked = await work()
  console.log(`${checked.passed ? '-' : 'x'} ${checked.name.padEnd(30)} ${checked.seconds.toFixed(1).padStart(6)} s`)
  return checked
}

/** No fault of the code, so nothing fails for it: the law may have changed since somebody last looked. */
function sayWhatToReadAgain(): void {
  const stale = sourcesToReadAgain(systemClock.today())
  if (stale.length === 0) return
  console.log(`\nNobody has read these for ${READ_AGAIN_AFTER_MONTHS} months; read them, then renew \`checkedOn\`:`)
  for (const { title, checkedOn } of stale) console.log(`  ${checkedOn}  ${title}`)
}

const jobs = [houseTests, ...gates.map(gate => async () => ({ name: gate.name, ...(await runGate(gate)) }))]
const checked = await sideBySide(
  jobs.map(job => () => told(job)),
  Math.min(4, availableParallelism()),
)
const bad = checked.filter(({ passed }) => !passed)
for (const { name, said } of bad) console.log(`\n${name}\n${said}`)
sayWhatToReadAgain()
console.log(bad.length === 0 ? '\nAll well.' : `\nNot well: ${bad.map(({ name }) => name).join(', ')}`)
process.exit(bad.length === 0 ? 0 : 1)
