/**
 * Finding a person from what somebody typed: name with typing slips, other names, dates of birth with day and month
 * swapped, national numbers. Only people whom the searcher may know of are ever looked at: the database sees to that.
 */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { type Day, dayOf, daysInMonth, folded, partsOf } from '#rules'
import { possibleIdentifiers } from '../model/identifiers.ts'
import { oneSlipApart, shortenings, wordsOfName } from '../model/name-words.ts'

/** What is looked for. Name words and numbers come from one box; a date may be given apart. */
export type Sought = { readonly text: string; readonly bornOn?: Day | undefined }

export type Candidate = {
  readonly personId: string
  readonly name: string
  /** The name that matched, when it is not the one on screen. */
  readonly matchedName?: string
  readonly bornOn: Day | null
  /** In words, best first: "surname one letter off", "day and month of birth swapped". */
  readonly why: readonly string[]
  readonly score: number
}

/** No more than this many are shown: a list to walk through is not a search. */
const MOST_SHOWN = 20
const MOST_LOOKED_AT = 300
const MOST_LIKE_WORDS = 60

/** The same day of birth with day and month swapped, when that is a day. */
export function swapped(born: Day): Day | undefined {
  const { year, month, date } = partsOf(born)
  return date <= 12 && month <= daysInMonth(year, date) && date !== month ? dayOf(year, date, month) : undefined
}

/** Stored words that a typed word may mean: the word, words one slip away, and longer words that begin with it. */
async function likeWords(tx: CaseTx, words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const forms = words.map(word => ({ word, shortened: shortenings(word) }))
  const prefixes = words.filter(word => [...word].length >= 3)
  const found = await sql<{ word: string }>`
    select word from people_word_deletions where shortened = any(${forms.flatMap(form => form.shortened)}::text[])
    union
    select w.word from unnest(${prefixes}::text[]) typed (start)
      cross join lateral (select word from people_name_words where word >= start and word < start || '~' order by word limit 30) w`.execute(
    tx.sql,
  )
  const near = found.rows.map(row => row.word)
  return new Map(
    words.map(word => [
      word,
      [word, ...near.filter(known => known !== word && (oneSlipApart(word, known) || known.startsWith(word)))].slice(
        0,
        MOST_LIKE_WORDS,
      ),
    ]),
  )
}

type Row = {
  person_id: string
  name: string
  known_as: string
  words: string[]
  born_on: Day | null
  by_number: boolean
}

/** People whom the searcher may know of and who answer any of it; the database says who they are. */
async function candidates(tx: CaseTx, alike: readonly string[], days: readonly Day[], numbers: readonly string[]) {
  const found = await sql<Row>`
    select * from access.find_people(${[...alike]}::text[], ${[...days]}::date[], ${[...numbers]}::text[], ${MOST_LOOKED_AT})`.execute(
    tx.sql,
  )
  return found.rows
}

/** How well one stored word answers one typed word, and in which words to say so. */
function wordScore(typed: string, stored: string): { score: number; why?: string } {
  if (typed === stored) return { score: 10, why: `"${stored}" agrees` }
  if (stored.startsWith(typed)) return { score: 6, why: `begins with "${typed}"` }
  if (oneSlipApart(typed, stored)) return { score: 7, why: `"${stored}" is one letter off` }
  return { score: 0 }
}

function scored(row: Row, typed: readonly string[], born: Day | undefined): Candidate {
  const why: string[] = []
  let score = row.by_number ? 100 : 0
  if (row.by_number) why.push('the number agrees')
  const whole = typed.length > 0 && typed.every(word => row.words.includes(word))
  if (whole) why.push('the name agrees')
  for (const word of typed) {
    const best = row.words.map(stored => wordScore(word, stored)).toSorted((a, b) => b.score - a.score)[0]
    score += best === undefined || best.score === 0 ? -3 : best.score
    if (!whole && best?.why !== undefined) why.push(best.why)
  }
  if (born !== undefined && row.born_on !== null) {
    if (row.born_on === born) {
      score += 12
      why.push('the date of birth agrees')
    } else if (swapped(born) === row.born_on) {
      score += 8
      why.push('day and month of birth are swapped')
    } else score -= 4
  }
  const shown = folded(row.name) === folded(row.known_as) ? {} : { matchedName: row.name }
  if ('matchedName' in shown) why.push(`known also as ${row.name}`)
  return { personId: row.person_id, name: row.known_as, bornOn: row.born_on, why, score, ...shown }
}

/** People the searcher may know of who answer what was typed, best first, at most {@link MOST_SHOWN}. */
export async function findPeople(tx: CaseTx, sought: Sought): Promise<readonly Candidate[]> {
  const numbers = possibleIdentifiers(sought.text)
  const words = numbers.length > 0 ? [] : wordsOfName(sought.text).slice(0, 6)
  const days =
    sought.bornOn === undefined
      ? []
      : [sought.bornOn, ...(swapped(sought.bornOn) === undefined ? [] : [swapped(sought.bornOn) as Day])]
  const spoken = words.filter(word => folded(sought.text).split(' ').includes(word) || word.startsWith('mc'))
  const like = spoken.length === 0 ? new Map<string, string[]>() : await likeWords(tx, spoken)
  const rows =
    like.size + days.length + numbers.length === 0 ? [] : await candidates(tx, [...like.values()].flat(), days, numbers)
  const best = new Map<string, Candidate>()
  for (const candidate of rows.map(row => scored(row, spoken, sought.bornOn))) {
    const known = best.get(candidate.personId)
    if (candidate.score > 0 && (known === undefined || known.score < candidate.score))
      best.set(candidate.personId, candidate)
  }
  const shown = [...best.values()]
    .toSorted((a, b) => b.score - a.score || a.name.localeCompare(b.name))
    .slice(0, MOST_SHOWN)
  tx.tell({ kind: 'consultation', act: 'people/find-people', people: shown.map(one => one.personId) })
  return shown
}
