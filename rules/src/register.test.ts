import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addMonths, day, fromEpochDay, toEpochDay } from './kernel/day.ts'
import type { JsonSchema } from './kernel/facts.ts'
import { aMoment } from './kernel/moment.ts'
import { answerFrom } from './kernel/question.ts'
import { questionById, register, sourcesInUse, sourcesToReadAgain } from './register.ts'

/** Pinned by hand: a question that goes missing must go missing here too, and be explained in the change. */
const IDS = [
  'access/is-this-misuse',
  'access/may-they-break-the-glass',
  'access/must-the-regulator-be-told',
  'access/who-may-approve',
  'access/who-may-do-what',
  'cases/is-a-young-persons-case-listed',
  'cases/was-the-notice-in-time',
  'cases/when-is-the-first-meeting-due',
  'cases/when-must-a-supervisor-be-named',
  'cases/who-may-read-which-part',
  'cases/who-owns-the-case',
  'conferences/is-the-minute-ready',
  'conferences/may-the-chair-release-it',
  'conferences/may-this-line-be-passed-on',
  'conferences/should-one-be-considered',
  'conferences/what-is-on-the-agenda',
  'conferences/when-may-it-be-held',
  'conferences/who-chairs-and-records',
  'conferences/who-gets-the-minute',
  'conferences/who-must-be-invited',
  'conferences/who-sends-the-invitations',
  'disclosure/by-when-is-a-partner-told',
  'disclosure/by-when-is-each-step-taken',
  'disclosure/must-disclosure-be-considered',
  'disclosure/what-comes-of-an-application',
  'disclosure/what-happens-after-an-enquiry-in-scotland',
  'housing/by-when-is-the-address-checked',
  'housing/by-when-is-the-address-reviewed',
  'housing/is-the-address-check-complete',
  'housing/may-this-provider-take-the-person',
  'housing/must-the-address-be-looked-at-again',
  'mappa/are-the-targets-met',
  'mappa/at-which-level-are-they-managed',
  'mappa/at-which-scottish-level-are-they-managed',
  'mappa/at-which-stage-is-the-case',
  'mappa/by-when-do-the-minutes-go-out',
  'mappa/by-when-is-a-serious-case-notified',
  'mappa/by-when-is-a-transfer-taken-over',
  'mappa/by-when-is-the-case-notified',
  'mappa/by-when-is-the-case-reviewed',
  'mappa/by-when-is-the-first-meeting-held',
  'mappa/by-when-is-the-level-screened',
  'mappa/by-when-is-the-register-record-made',
  'mappa/does-the-person-attend',
  'mappa/how-often-does-the-board-look',
  'mappa/how-timely-was-the-referral',
  'mappa/is-the-record-of-the-meeting-complete',
  'mappa/may-an-outsider-have-the-minute',
  'mappa/must-a-serious-case-be-reviewed',
  'mappa/to-whom-does-a-complaint-go',
  'mappa/what-goes-with-a-disclosure',
  'mappa/when-does-the-category-end',
  'mappa/which-category-are-they-in',
  'mappa/which-scottish-category-are-they-in',
  'mappa/which-year-does-the-annual-report-cover',
  'mappa/who-must-co-operate',
  'new-zealand/for-how-long-do-they-report',
  'new-zealand/how-long-may-extended-supervision-last',
  'new-zealand/what-is-reported',
  'new-zealand/when-does-the-local-scheme-meet',
  'new-zealand/when-is-a-child-at-home-reported',
  'new-zealand/when-is-a-protection-order-reviewed',
  'new-zealand/when-is-a-return-reported',
  'new-zealand/when-is-an-officer-allocated',
  'new-zealand/when-is-travel-reported',
  'new-zealand/who-is-registered',
  'notification/does-the-advance-notice-stand',
  'notification/how-is-it-given',
  'notification/how-long-must-they-notify',
  'notification/may-they-ask-for-a-review',
  'notification/must-a-household-with-a-child-be-notified',
  'notification/must-an-absence-be-notified',
  'notification/must-the-prison-tell-the-police',
  'notification/must-the-supervising-officer-be-told',
  'notification/must-they-notify',
  'notification/was-it-done-in-time',
  'notification/what-follows-a-review',
  'notification/what-follows-the-scottish-decision',
  'notification/what-is-notified',
  'notification/what-is-weighed-in-a-review',
  'notification/what-may-a-court-impose',
  'notification/what-term-counts',
  'notification/when-does-a-stay-become-an-address',
  'notification/when-does-notification-end',
  'notification/when-does-scotland-decide',
  'notification/when-is-the-weekly-notification-due',
  'notification/when-is-the-yearly-notification-due',
  'notification/when-must-a-change-be-notified',
  'notification/when-must-a-change-of-travel-be-notified',
  'notification/when-must-a-return-be-notified',
  'notification/when-must-a-review-be-decided',
  'notification/when-must-travel-be-notified',
  'notification/which-force-decides-a-review',
  'notification/who-carries-the-duties',
  'orders/may-this-order-be-made',
  'orders/what-conditions-are-standard',
  'orders/what-must-a-person-under-a-risk-order-notify',
  'orders/what-supervision-follows',
  'orders/when-does-each-prohibition-end',
  'orders/when-may-it-be-discharged',
  'orders/when-must-the-officer-first-meet-them',
  'orders/when-must-they-register',
  'people/may-they-be-merged',
  'plans/are-the-decisions-about-work-taken',
  'plans/is-this-action-clear',
  'plans/what-contact-follows',
  'records/by-when-is-a-request-answered',
  'records/may-the-log-be-used-for-this',
  'records/what-does-the-log-hold',
  'retention/when-is-a-record-looked-at-again',
  'risk/are-they-prolific',
  'risk/in-what-order',
  'risk/is-the-rating-complete',
  'risk/what-is-serious-harm',
  'sharing/does-it-reveal-registration',
  'sharing/is-the-deviation-in-force',
  'sharing/may-it-go-to-this-recipient',
  'sharing/may-this-be-shared',
  'sharing/on-what-power-may-it-be-shared',
  'sharing/which-act-applied',
  'sharing/who-may-read-an-item',
  'sharing/who-takes-the-urgent-item',
  'throughcare/by-when-are-release-reports-due',
  'throughcare/by-when-does-prison-social-work-act',
  'throughcare/by-when-is-contact-due',
  'throughcare/by-when-is-supervision-reviewed',
  'throughcare/is-the-release-report-complete',
  'throughcare/must-there-be-a-plan',
  'throughcare/what-follows-a-missed-appointment',
  'throughcare/what-follows-a-recall',
  'throughcare/what-must-the-dossier-hold',
  'throughcare/which-case-management-in-custody',
  'throughcare/who-leads-in-custody',
  'victims/may-this-address-be-tested',
  'visits/by-when-are-the-tools-used-again',
  'visits/by-when-is-a-visit-recorded',
  'visits/how-can-the-next-visit-vary',
  'visits/how-many-people-has-an-officer',
  'visits/how-often-is-a-police-visit-due',
  'visits/is-the-visit-prepared',
  'visits/may-they-be-managed-reactively',
]

const SOURCES = globSync('sources/*.ts', { cwd: import.meta.dirname })
const FILES = globSync('**/*.ts', { cwd: import.meta.dirname }).filter(file => !file.endsWith('.test.ts'))
const textOf = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8')

const aDayIn = fc.integer({ min: toEpochDay(day('1900-01-01')), max: toEpochDay(day('2100-12-31')) }).map(fromEpochDay)

const aMomentIn = fc
  .tuple(aDayIn, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([when, hour, minute]) => `${when}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)

/** Facts of the published schema, whatever they are: also empty lists, odd text, and days in any order. */
function arbitraryOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]))
  if (schema['type'] === 'boolean') return fc.boolean()
  if (schema['type'] === 'integer') {
    return fc.integer({ min: schema['minimum'] as number, max: schema['maximum'] as number })
  }
  if (schema['type'] === 'array') return fc.array(arbitraryOf(schema['items'] as JsonSchema), { maxLength: 4 })
  if (schema['type'] === 'object') {
    const fields = Object.entries(schema['properties'] as Record<string, JsonSchema>)
    const model = Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(field)]))
    return fc.record(model, { requiredKeys: schema['required'] as string[] })
  }
  if (schema['format'] === 'date') return aDayIn
  if (schema['pattern'] === aMoment.schema['pattern']) return aMomentIn
  return fc.oneof(fc.string(), fc.constantFrom('', ' ', 'liaise ASAP', 'by next meeting', '８ June', 'x'.repeat(300)))
}

describe('the register', () => {
  it('holds every question once', () => {
    assert.deepEqual(register.map(one => one.id).toSorted(), IDS)
    assert.equal(register.length, new Set(IDS).size)
  })

  it('finds a question by its id', () => {
    assert.equal(questionById('cases/who-owns-the-case')?.id, 'cases/who-owns-the-case')
    assert.equal(questionById('toString'), undefined)
  })

  for (const question of register) {
    it(`${question.id} is the file of that name and asks a question`, () => {
      assert.ok(FILES.includes(`${question.id}.ts`))
      assert.match(question.asks, /^[A-Z].*\?$/)
      assert.ok(question.sources.length > 0)
    })

    it(`${question.id} rests on no unconfirmed value, and cites only its sources`, () => {
      const known = new Set(question.sources)
      for (const { cite } of Object.values(question.values ?? {}).flat()) {
        assert.notEqual(cite.confidence, 'unconfirmed')
        assert.ok(known.has(cite.source))
      }
    })

    it(`${question.id} answers every set of facts of its shape, with reasons`, () => {
      const known = new Set(question.sources.map(source => source.id))
      fc.assert(
        fc.property(arbitraryOf(question.facts.schema), aDayIn, (facts, on) => {
          const result = answerFrom(question, facts, on)
          assert.ok('answer' in result, JSON.stringify(result))
          const { because, kind } = result.answer
          assert.ok(because.length > 0)
          if (kind === 'needs-a-person') assert.ok(result.answer.missing.length > 0)
          for (const { says, cite } of because) {
            assert.ok(says.trim() !== '' && !/undefined|null|NaN|\[object/.test(says.replaceAll(/“[^”]*”/g, '')), says)
            assert.ok(cite.source.force === 'local' || known.has(cite.source.id))
          }
          assert.deepEqual(answerFrom(question, facts, on), result)
        }),
        { numRuns: 150 },
      )
    })

    it(`${question.id} publishes a schema that says what each fact is`, () => {
      const properties = question.facts.schema['properties'] as Record<string, JsonSchema>
      for (const [name, field] of Object.entries(properties)) assert.equal(typeof field['description'], 'string', name)
    })
  }
})

describe('the sources', () => {
  it('are one a file, and each is in use', async () => {
    const ids = SOURCES.map(file => file.replace('sources/', '').replace('.ts', '')).toSorted()
    assert.deepEqual(
      sourcesInUse()
        .map(source => source.id)
        .toSorted(),
      ids,
    )
  })

  it('are read again after twelve months: not on the last day, on the day after', () => {
    const checked = day('2026-11-22')
    assert.ok(sourcesInUse().every(source => source.checkedOn === checked))
    assert.deepEqual(sourcesToReadAgain(addMonths(checked, 12)), [])
    assert.equal(sourcesToReadAgain(day('2027-11-23')).length, SOURCES.length)
  })
})

describe('the rules are pure', () => {
  it('imports nothing from outside', () => {
    for (const file of FILES) {
      for (const [, from = ''] of textOf(file).matchAll(/\bfrom '([^']+)'/g))
        assert.match(from, /^\.\.?\//, `${file}: ${from}`)
      assert.doesNotMatch(textOf(file), /\bimport\(|\brequire\(/, file)
    }
  })

  it('reads no clock and no chance', () => {
    for (const file of FILES) {
      assert.doesNotMatch(
        textOf(file),
        /\bnew Date\b|\bDate\.|\bTemporal\b|\bMath\.random\b|\bperformance\b|\bprocess\b/,
        file,
      )
    }
  })
})
