/** Mutants of the decision about access: made, loaded, judged against tuples that the database agreed with. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { type Mutant, mutantsOf, mutated } from './code-mutants.ts'
import { type Decide, type Fate, judge, type Tuple } from './decision-tuples.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const ACCESS = join(ROOT, 'rules/src/access')

/** The files in which the decision is taken. */
export const DECIDING = [
  'decide.ts',
  'of-a-file.ts',
  'of-a-conference.ts',
  'of-information.ts',
  'on-a-case.ts',
  'as-what-they-stand.ts',
  'who-acts.ts',
  'on-what-basis.ts',
  'from-whom-barred.ts',
  'in-a-conference.ts',
].map(name => join(ACCESS, name))

/** Every mutant of these files. */
export const everyMutant = (): readonly Mutant[] => DECIDING.flatMap(mutantsOf)

/** The decision with one file in other words. */
async function loaded(mutant: Mutant): Promise<Decide> {
  const result = await build({
    entryPoints: [join(ACCESS, 'decide.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
    plugins: [
      {
        name: 'mutant',
        setup(build) {
          build.onLoad({ filter: /rules\/src\/.*\.ts$/ }, ({ path }) => ({
            contents: path === mutant.file ? mutated(mutant) : textOf(path),
            loader: 'ts',
          }))
        },
      },
    ],
  })
  const text = result.outputFiles[0]?.text ?? ''
  const module = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { readonly decide: Decide }
  return module.decide
}

const read = new Map<string, string>()
function textOf(path: string): string {
  const text = read.get(path) ?? readFileSync(path, 'utf8')
  read.set(path, text)
  return text
}

export type Judged = { readonly mutant: Mutant; readonly fate: Fate }

/** Judges each: first by few tuples, and what lives through those by all. */
export async function judgeAll(
  mutants: readonly Mutant[],
  few: readonly Tuple[],
  all: readonly Tuple[],
): Promise<readonly Judged[]> {
  const judged: Judged[] = []
  for (const mutant of mutants) {
    const decide = await loaded(mutant)
    const first = judge(decide, few)
    const fate = first === 'decided otherwise' || first === 'fell over' ? first : judge(decide, all)
    judged.push({ mutant, fate })
  }
  return judged
}
