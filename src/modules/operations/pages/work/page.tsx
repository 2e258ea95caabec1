/** GET /background-work: what Cairn does by itself, and what it gave up. */
import { type Answer, type Asked, page } from '#platform/http'
import { deadLetters, jobFigures } from '#platform/jobs'
import { WorkView } from './view.tsx'

export async function showWork({ database }: Asked): Promise<Answer> {
  const [figures, dead] = [await jobFigures(database), await deadLetters(database)]
  return page('Background work', <WorkView figures={figures} dead={dead} today={database.clock.today()} />)
}
