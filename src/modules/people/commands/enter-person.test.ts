import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '#rules'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { countOf, isAbsentFor, ledgerOf } from '../../../../tests/support/what-it-did.ts'
import { identifierOf } from '../model/identifiers.ts'
import { findPeople } from '../queries/find-people.ts'
import { addName, enterPerson, type NewPerson } from './enter-person.ts'

const area = await testArea(await testDatabase())

const enter = (person: Partial<NewPerson> = {}) =>
  area.as('prison-social-work', tx => enterPerson(tx, { name: 'Hamish Quill', bornOn: day('1971-02-12'), ...person }))

const rows = (table: string, personId: string, order = 'id') =>
  pastEveryPolicy(`select * from ${table} where person_id = '${personId}' order by ${order}`)

/** A word that no other test has brought into the dictionary. */
const newWord = () => Array.from({ length: 12 }, () => String.fromCharCode(97 + Math.random() * 26)).join('')

describe('entering a person', () => {
  it('S3-50: keeps name, particulars, numbers as written and in one spelling, and tells the ledger ids alone', async () => {
    const personId = await enter({
      name: 'Hamish MacQuill',
      aliases: ['Jim Quill'],
      sex: 'male',
      communicationNeeds: 'large print',
      identifiers: [identifierOf('CRN', 'x 123-456'), identifierOf('PNC', '2001/1234567X')],
    })
    const names = await rows('people_names', personId, 'kind')
    assert.deepEqual(
      names.map(one => [one['kind'], one['name']]),
      [
        ['alias', 'Jim Quill'],
        ['recorded', 'Hamish MacQuill'],
      ],
    )
    const [particulars] = await pastEveryPolicy(
      `select born_on::text, sex, communication_needs from people_particulars where person_id = '${personId}'`,
    )
    assert.deepEqual(particulars, { born_on: '1971-02-12', sex: 'male', communication_needs: 'large print' })
    const numbers = await rows('people_identifiers', personId, 'raw')
    assert.deepEqual(
      numbers.map(one => [one['raw'], one['canonical'], one['check_fits']]),
      [
        ['2001/1234567X', '2001/1234567X', false],
        ['x 123-456', 'X123456', null],
      ],
    )
    assert.deepEqual(await ledgerOf(personId), ['collection people/enter-person'])
    assert.equal(await countOf(`ledger_events where body::text ilike '%quill%'`), 0)
  })

  it('S3-50: makes every word of the name findable with a slip, and words known already cost nothing', async () => {
    const word = newWord()
    await enter({ name: `${word} ${word}` })
    const slips = `people_word_deletions where word = '${word}'`
    const learnt = await countOf(slips)
    assert.ok(learnt > word.length / 2)
    await enter({ name: word, aliases: [word] })
    assert.equal(await countOf(slips), learnt)
    assert.equal(await countOf(`people_name_words where word = '${word}'`), 1)
  })

  it('takes names of any length and script as they are', async () => {
    for (const name of ['Mòrag '.repeat(80).trim(), '李小龙', '—', "'; drop table people_people; --", '\u202eeman']) {
      const personId = await enter({ name, bornOn: null })
      const [kept] = await rows('people_names', personId)
      assert.equal(kept?.['name'], name)
    }
  })

  it('adds a name beside those recorded, from whichever agency learnt it', async () => {
    const about = await testCase(area)
    await area.as('police-solo', tx => {
      tx.tell({ kind: 'collection', act: 'test' })
      return addName(tx, about.personId, 'nickname', 'Quilly')
    })
    const names = await rows('people_names', about.personId, 'kind desc')
    assert.deepEqual(
      names.map(one => one['name']),
      [about.name, 'Quilly'],
    )
    assert.equal(names[1]?.['source_agency_id'], area.post('police-solo').agencyId)
  })

  it('is done by those who register people; for others, and on people who are hidden, nothing is there', async () => {
    for (const role of ['managing-officer', 'housing-solo', 'auditor', 'administrator'] as const) {
      const person = { name: 'Nobody Atall', bornOn: null }
      assert.ok(await isAbsentFor(area, role, tx => enterPerson(tx, person)), role)
    }
    assert.equal(await countOf(`people_names where name = 'Nobody Atall'`), 0)
    const { personId } = await testCase(area)
    const elsewhere = await testArea(await testDatabase())
    assert.ok(await isAbsentFor(elsewhere, 'social-work-solo', tx => addName(tx, personId, 'alias', 'Found You')))
    assert.equal((await rows('people_names', personId)).length, 1)
  })

  it('whoever entered somebody without a case does not find them by name afterwards', async () => {
    const word = newWord()
    await enter({ name: word })
    const found = await area.as('prison-social-work', tx => findPeople(tx, { text: word }))
    assert.deepEqual(found, [])
  })

  it('S3-50: two at once with the same names the other way round are both entered', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const [one, other] = [newWord(), newWord()]
      const both = await Promise.all([enter({ name: one, aliases: [other] }), enter({ name: other, aliases: [one] })])
      assert.equal(new Set(both).size, 2)
    }
  })
})
