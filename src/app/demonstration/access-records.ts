/** The desk of whoever answers for data protection, as it lies there when the demonstration opens. */
import { goThroughLedger, openOnRequest, recordMisSend, referencesOf } from '#modules/access-records'
import { caseInBrief } from '#modules/cases'
import { stoppedClock } from '#platform/clock'
import type { Database } from '#platform/db'
import { day } from '#rules'
import { done, type World } from './world.ts'

const OPENED_AGAIN = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12'] as const

/** A letter that went to an old address, somebody who asks for their data, and a person opened again and again. */
export async function enterAccessRecords(
  world: World,
  database: Database,
  cases: ReadonlyMap<string, string>,
): Promise<void> {
  const [first, ...others] = [...cases.values()]
  const second = others.at(-1)
  if (first === undefined || second === undefined) return
  const noticedAt = '2026-03-14T10:20:00.000Z'
  await world.on('2026-03-14', 'housing', async tx =>
    done(
      await recordMisSend(tx, {
        caseId: null,
        what: 'Letter about a tenancy, with the date of a meeting',
        toWhom: 'The flat he left in January',
        sentAt: '2026-03-10T00:00:00.000Z',
        noticedAt,
        danger: false,
      }),
    ),
  )
  await world.on('2026-03-12', 'data-protection', async tx => {
    const reference = (await referencesOf(tx, [first])).get(first) ?? ''
    return done(
      await openOnRequest(tx, {
        reference,
        name: '',
        bornOn: null,
        kind: 'subject-access',
        receivedOn: day('2026-03-09'),
        answerBy: day('2026-04-09'),
        openUntil: '2026-04-09T23:00:00.000Z',
        because: 'A letter of 9 March; a passport was shown at the desk',
      }),
    )
  })
  for (const on of OPENED_AGAIN) await world.on(on, 'crime-manager', tx => caseInBrief(tx, second), [second])
  await database.at(stoppedClock(`${OPENED_AGAIN.at(-1)}T18:00:00.000Z`)).asClockwork(goThroughLedger)
}
