/** What an area arranges for itself, for tests that need one that does. */
import { asJson } from '#platform/db'
import { newId } from '#platform/ids'
import { day } from '#rules'
import type { TestArea } from './area.ts'
import { testDatabase } from './database.ts'

/** Sets what an area has arranged for itself. */
export async function arrange(area: TestArea, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const database = await testDatabase()
  for (const [key, value] of Object.entries(settings)) {
    await database.asKeeper(keeper =>
      keeper
        .insertInto('staff_local_settings')
        .values({
          id: newId(),
          area_id: area.areaId,
          key,
          value: asJson(value),
          from_day: day('2020-01-01'),
          to_day: null,
          source: 'test protocol',
          pinpoint: '',
        })
        .execute(),
    )
  }
}
