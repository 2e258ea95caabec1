import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { optionsOfCase } from '#modules/housing'
import { recordSentence } from '#modules/orders'
import { day } from '#rules'
import { pastEveryPolicy } from '../../../../../tests/support/database.ts'
import { meetingPages } from '../../../../../tests/support/meeting-pages.ts'

const TO = 'contribution'

const before = (given = {}) => meetingPages({ opened: false, heldOn: day('2026-05-20'), ...given })

describe('what only one agency adds', () => {
  it('S3-78: police find the registration block filled by the rule and confirm it; the tasks get the rule’s day', async () => {
    const { area, about, at, visit, record } = await before()
    await area.as('managing-officer', tx =>
      recordSentence(tx, {
        caseId: about.caseId,
        imposedOn: day('2022-06-16'),
        court: 'Sheriff Court',
        offence: 'Indecent assault',
        sexual: true,
        months: 48,
      }),
    )
    const police = await visit('police-solo')
    assert.match((await police.open(at(TO))).text, /You have not said yet whether this person must register/)
    const shown = await police.send(at(`${TO}/registration`), { mustRegister: 'yes' })
    assert.match(shown.text, /Must register , confirmed by|Must register, confirmed by/)
    assert.match(shown.text, /Thu 18 June 2026/)
    const { registration, registrationDuty } = await record()
    assert.equal(registration?.confirmedBy, area.post('police-solo').name)
    assert.equal(
      registrationDuty?.kind === 'decided' && registrationDuty.value.mustNotify && registrationDuty.value.lastDay,
      '2026-06-18',
    )
    const tasks = await pastEveryPolicy(
      `select kind, due_on::text from tasks_tasks where case_id = '${about.caseId}' and kind like 'registration/%' order by kind`,
    )
    assert.deepEqual(tasks, [
      { kind: 'registration/advise', due_on: '2026-06-15' },
      { kind: 'registration/record', due_on: '2026-06-18' },
    ])
    const housing = await visit('housing-solo')
    assert.doesNotMatch((await housing.open(at(TO))).text, /register/i)
    assert.equal((await record('housing-solo')).registrationDuty, null)
  })

  it('S3-77: police add a sanitised line with its code beside the original that stays theirs', async () => {
    const { at, visit } = await before()
    const police = await visit('police-solo')
    await police.open(at(TO))
    const lacking = await police.send(at(`${TO}/intelligence`), {
      sanitised: 'Seen in the north of the town.',
      original: '',
      code: 'P',
    })
    assert.equal(lacking.status, 422)
    assert.match(lacking.html, /Seen in the north of the town\./)
    const shown = await police.send(at(`${TO}/intelligence`), {
      sanitised: 'Seen in the north of the town.',
      original: 'Kestrel saw him on Weir Street.',
      code: 'P',
    })
    assert.match(shown.text, /Seen in the north of the town\..*handling P \(3x5x2\)/)
    assert.doesNotMatch(shown.text, /Kestrel/)
  })

  it('S3-64 S3-66: housing adds an address and one that is closed; it cannot approve any', async () => {
    const { area, about, at, visit } = await before()
    const housing = await visit('housing-solo')
    await housing.open(at(TO))
    await housing.send(at(`${TO}/address`), {
      address: '14 Weir Street',
      kind: 'temporary',
      availableOn: '16 June 2026',
      constraints: 'second floor',
    })
    await housing.open(at(TO))
    await housing.send(at(`${TO}/address`), {
      address: '3 Quay Lane',
      kind: 'family',
      closedBecause: 'the family refuses',
    })
    const options = await area.as('managing-officer', tx => optionsOfCase(tx, about.caseId))
    assert.deepEqual(
      options.map(one => [one.address, one.state, one.because]),
      [
        ['14 Weir Street', 'option', ''],
        ['3 Quay Lane', 'not-available', 'the family refuses'],
      ],
    )
    assert.doesNotMatch(housing.on.html, /approve</i)
  })

  it('S3-61: prison notes a visitor with her children; the children’s worker assesses her; housing reads of neither', async () => {
    const { at, visit, record } = await before()
    const prison = await visit('prison-social-work')
    await prison.open(at(TO))
    await prison.send(at(`${TO}/visitor`), {
      name: 'Elspeth Tranter',
      relation: 'visitor',
      concern: 'Visits with her children.',
      children: 'Finn Tranter\nIona Tranter',
    })
    const children = await visit('children-and-families')
    await children.open(at(TO))
    assert.match(children.on.text, /Elspeth Tranter/)
    await children.send(at(`${TO}/protection`), {
      associateId: (await record()).people[0]?.id ?? '',
      result: 'able-with-support',
      says: 'Understands the risk.',
    })
    assert.equal((await record()).people[0]?.assessment?.result, 'able-with-support')
    const housing = await visit('housing-solo')
    assert.doesNotMatch((await housing.open(at(TO))).text, /Tranter/)
  })

  it('health is asked only for what matters to risk', async () => {
    const { at, visit } = await before()
    const health = await visit('health-liaison')
    const shown = await health.open(at(TO))
    assert.match(shown.text, /Health facts that matter to risk/)
    for (const other of [
      'What raises the risk',
      'Contact since the last conference',
      'Motivation',
      'Intelligence, sanitised',
    ]) {
      assert.doesNotMatch(shown.text, new RegExp(other))
    }
  })
})
