/**
 * What somebody may not know of changes nothing that they see: no list, no count, no search. And what leaves the house by
 * mail and calendar says nothing of anybody. Each is tried beside somebody for whom it does change.
 */
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { recordSentence } from '#modules/orders'
import { invitationFile, type Meeting } from '#platform/calendar'
import { newId } from '#platform/ids'
import { MESSAGE_KINDS, messageText } from '#platform/mail'
import { day } from '#rules'
import { ROLES, type Role } from '#shared'
import { CASEWORK, readsInFile, SERVES_THE_AREA } from '../../db/tests/planted/roles.ts'
import { convenedAndSent, reacting, stageFor } from '../../src/modules/conferences/commands/builders.ts'
import type { TestArea } from '../support/area.ts'
import { testCase } from '../support/case.ts'
import { pastEveryPolicy } from '../support/database.ts'
import { estate, SOLO } from './estate.ts'
import { bare } from './visitor.ts'

const here = await estate()

const NAME = 'Zebulon Quarringtonby'
const NUMBER = 'X 654 321'
const SOUGHT = {
  'the name': NAME,
  'the name with a slip': 'Zebulon Quarringtnby',
  'the beginning of a name': 'Quarr',
  'the number': NUMBER,
  'the day of birth': '12 February 1971',
  'the day of birth turned round': '2.12.1971',
}
const LISTS = ['/', '/board', '/board?show=no-supervisor', '/board?show=reviews', '/minutes']

/** Enters somebody with a case on which the roles stand, an offence that raises a question, and a number. */
async function enter(area: TestArea, members: readonly Role[]): Promise<void> {
  const { personId, caseId } = await testCase(area, { name: NAME, members })
  const given = { imposedOn: day('2022-06-16'), court: 'Invented Sheriff Court', offence: 'an offence' }
  await area.as(SOLO, tx => recordSentence(reacting(tx), { caseId, ...given, sexual: true, months: 48 }))
  await pastEveryPolicy(`insert into people_identifiers (id, person_id, type, raw, canonical, source_agency_id, written_at, written_by)
    select '${newId()}', person_id, type, '${NUMBER}', 'X654321', source_agency_id, written_at, written_by
      from people_identifiers where person_id = '${personId}'`)
}

/** Everything that somebody sees without asking for anybody, and what their searches find. */
async function seenBy(role: Role): Promise<ReadonlyMap<string, string>> {
  const who = await here.as(role)
  const seen = new Map<string, string>()
  for (const list of LISTS) seen.set(list, bare(await who.open(list)))
  for (const [what, q] of Object.entries(SOUGHT)) {
    const { to } = await who.send('/people/search', { q })
    seen.set(what, bare(await who.open(to)))
  }
  return seen
}

const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  [...one].flatMap(([what, text]) => (other.get(what) === text ? [] : [what]))

describe('somebody of whom they may not know', () => {
  const atFirst = new Map<Role, ReadonlyMap<string, string>>()

  before(async () => {
    for (const role of ROLES) atFirst.set(role, await seenBy(role))
    await enter(here.world.elsewhere, [])
  })

  for (const role of ROLES) {
    it(`in the neighbouring authority changes nothing that ${role} sees S3-45`, async () => {
      assert.deepEqual(differing(atFirst.get(role) ?? new Map(), await seenBy(role)), [])
    })
  }

  it('in their own authority is found by those who serve it, and changes nothing for those who must stand on a case', async () => {
    await enter(here.world.area, [])
    for (const role of ROLES) {
      const differs = differing(atFirst.get(role) ?? new Map(), await seenBy(role))
      if (!SERVES_THE_AREA.includes(role)) assert.deepEqual(differs, [], role)
      else assert.deepEqual(new Set(Object.keys(SOUGHT)).difference(new Set(differs)), new Set(), role)
    }
  })
})

describe('a search', () => {
  it('by number, birthday or another name finds only for those who may read them S3-45 S0-7', async () => {
    const name = 'Ambrose Vandersluis'
    const { personId } = await testCase(here.world.area, { name })
    const [person] = await pastEveryPolicy(
      `select i.raw, i.written_by from people_identifiers i where person_id = '${personId}'`,
    )
    await pastEveryPolicy(`insert into people_names (id, person_id, kind, name, words, source_agency_id, written_at, written_by)
      select gen_random_uuid(), person_id, 'alias', 'Hieronymus Pfefferkorn', '{hieronymus,pfefferkorn}', source_agency_id, written_at, written_by
        from people_names where person_id = '${personId}'`)
    for (const role of CASEWORK) {
      const who = await here.as(role)
      const finds = async (q: string) =>
        (await who.open((await who.send('/people/search', { q })).to)).text.includes('Vandersluis')
      const found = [
        await finds('Ambrose'),
        await finds(String(person?.['raw'])),
        await finds('Hieronymus'),
        await finds('12 February 1971'),
      ]
      const [identifiers, particulars] = ['identifiers', 'particulars'].map(one => readsInFile(role, one))
      assert.deepEqual(found, [true, identifiers, identifiers, particulars], role)
    }
  })
})

describe('what goes out by mail and calendar', () => {
  it('says that there is a meeting or a minute, when and where, and nothing of whom or what S3-48 S3-93', async () => {
    const stage = await stageFor({ name: 'Zebulon Outwardly' })
    await convenedAndSent(stage, { reasons: 'Outwardly a reason' })
    const rows = await pastEveryPolicy('select kind, link, meeting, recipient_id from platform_outbox')
    const settings = { organiser: 'cairn@testshire.example' }
    const sent = rows.map(({ kind, link, meeting, recipient_id }) => {
      const to = { memberId: String(recipient_id), address: 'somebody@testshire.example' }
      const calendar =
        meeting === null
          ? ''
          : invitationFile(
              meeting as Meeting,
              to,
              `https://cairn.testshire.example${String(link)}`,
              '2026-03-16T09:00:00.000Z',
              settings,
            )
      const known = MESSAGE_KINDS.find(one => one === kind)
      const mail = known === undefined ? undefined : messageText(known, String(link), '')
      return `${JSON.stringify(meeting)} ${mail?.subject} ${mail?.text} ${calendar.replaceAll(/\r?\n /g, '')}`
    })
    assert.ok(sent.some(text => text.includes('BEGIN:VEVENT') && text.includes('Council offices')))
    assert.ok(sent.some(text => text.includes('/minutes/')))
    assert.deepEqual(
      sent.filter(text => /zebulon|outwardly|person testcase|reason/i.test(text)),
      [],
    )
    const told = sent.flatMap(text => here.words.in(text)).map(({ column }) => column)
    assert.deepEqual(new Set(told).difference(new Set(['venue'])), new Set())
  })
})
