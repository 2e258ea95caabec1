import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { register } from '../register.ts'
import { ALL_ROWS, notYet, whatBecameOf } from './all-rows.ts'
import { row } from './row.ts'

/** Read as a whole, with one part that the row's own words, and not its column, mark as unconfirmed. */
const CONFIRMED_BUT_FOR_A_PART = new Set(['ML-03', 'ND-13', 'ND-16', 'OR-11', 'PM-05', 'PM-08', 'SP-15'])

const byId = new Map(ALL_ROWS.map(one => [one.id, one]))
const settings = register.flatMap(one => one.settings ?? [])

/** The reference, where it lies in a folder beside the project or beside one of the folders around it. */
function reference(): string | undefined {
  for (let at = join(import.meta.dirname, '../../..'); dirname(at) !== at; at = dirname(at)) {
    const beside = readdirSync(dirname(at)).map(name => join(dirname(at), name, 'domain/law-and-guidance.md'))
    const found = beside.find(path => existsSync(path))
    if (found !== undefined) return readFileSync(found, 'utf8')
  }
  return undefined
}

/** `C`, `CU` and so on from what stands in the column; "as above" is the row above. */
function marksOf(text: string, above: string): string {
  if (text === 'as above') return above
  const letters: string[] = text.replaceAll('UNCONFIRMED', 'U').match(/\b[CSU]\b/g) ?? []
  return ['C', 'S', 'U'].filter(letter => letters.includes(letter)).join('')
}

/** Ids and marks as its tables have them: each table says in its first line where the marks stand. */
function inTheReference(text: string): Map<string, string> {
  const found = new Map<string, string>()
  let [column, since] = [-1, -1]
  let above = ''
  for (const line of text.split('\n')) {
    const cells = line.split('|').map(cell => cell.trim().replaceAll('*', ''))
    if (/^(rule )?id$/.test(cells[1] ?? '')) [column, since] = [cells.indexOf('conf'), cells.indexOf('in force')]
    if (!line.startsWith('|')) column = -1
    if (column < 0 || !/^(T\d+|[A-Z]{2,3}-\d+[a-z]?)$/.test(cells[1] ?? '')) continue
    // A proposal is read in full, yet nobody knows from when it is law: that is marked in its own column.
    const unknownSince = cells[since] === 'U' ? ' U' : ''
    above = marksOf(`${cells[column] ?? ''}${unknownSince}`, above)
    found.set(cells[1] ?? '', above)
  }
  return found
}

describe('the rows of the reference', () => {
  it('are 274, each once: 263 rules and eleven ways of counting', () => {
    assert.equal(ALL_ROWS.length, 274)
    assert.equal(byId.size, 274)
  })

  it('are those of the reference with its marks, where it is at hand', t => {
    const text = reference()
    if (text === undefined) {
      t.diagnostic('the reference is not at hand; the rows were counted only')
      return
    }
    const theirs = inTheReference(text)
    assert.deepEqual(
      ALL_ROWS.map(({ id, marks }) => `${id} ${marks}`).toSorted(),
      [...theirs].map(([id, marks]) => `${id} ${marks}`).toSorted(),
    )
  })

  it('are each answered for: by a question, a setting, or a sentence', () => {
    const left = notYet(register).map(one => one.id)
    assert.deepEqual(left, [], `NOT_YET, ${left.length}: ${left.join(' ')}`)
  })

  it('are named rightly by questions and settings', () => {
    for (const { id, rows = [] } of register) {
      for (const name of rows) assert.ok(byId.has(name), `${id} names the row ${name}, which is not there`)
      assert.equal(new Set(rows).size, rows.length, `${id} names a row twice`)
    }
    for (const { id, row: name } of settings)
      assert.ok(byId.has(name), `${id} names the row ${name}, which is not there`)
  })

  it('that nothing confirms are never law: only settings and sentences answer for them', () => {
    for (const { id, rows = [] } of register) {
      for (const name of rows)
        assert.notEqual(byId.get(name)?.marks, 'U', `${id} encodes ${name}, which is unconfirmed`)
    }
    for (const { id, row: name } of settings.filter(one => !CONFIRMED_BUT_FOR_A_PART.has(one.row))) {
      assert.match(byId.get(name)?.marks ?? '', /U/, `${id}: ${name} is confirmed; it needs no switching on`)
    }
  })

  it('that a sentence answers for have a real one', () => {
    for (const { id, product = 'None.' } of ALL_ROWS) {
      assert.match(product, /^[A-Z`].*\.$/, id)
      assert.ok(product.length <= 200, `${id}: ${product.length} characters`)
    }
  })

  it('say what became of each', () => {
    const [asked] = register
    assert.ok(asked)
    const one = { ...asked, id: 'x/y', rows: ['ND-01'], settings: [] }
    assert.deepEqual(whatBecameOf(row('ND-01', 'C', 'law', 'first'), [one]), { questions: ['x/y'], settings: [] })
    assert.deepEqual(whatBecameOf(row('ND-02', 'C', 'law', 'name', 'It is so.'), [one]), {
      questions: [],
      settings: [],
      product: 'It is so.',
    })
    assert.equal(
      notYet([one]).some(left => left.id === 'ND-01'),
      false,
    )
    assert.equal(
      notYet([one]).some(left => left.id === 'ND-02'),
      true,
    )
  })
})

describe('settings', () => {
  it('have one meaning each, ask a question, and are named as the fact `locally` names them', () => {
    const seen = new Map<string, (typeof settings)[number]>()
    for (const one of settings) {
      assert.ok(seen.get(one.id) === undefined || seen.get(one.id) === one, `${one.id} is stated twice`)
      seen.set(one.id, one)
      assert.match(one.asks, /^[A-Z].*\?$/)
      assert.match(one.id, /^[a-z-]+\/[a-z0-9-]+$/)
    }
    for (const { id, settings: own = [], facts } of register) {
      const locally = (facts.schema['properties'] as Record<string, { properties?: object }>)['locally']
      assert.deepEqual(Object.keys(locally?.properties ?? {}).toSorted(), own.map(one => one.id).toSorted(), id)
    }
  })
})
