/** A form that writes down one line for whoever sends it, as small as a page can be: to test the server itself. */
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { asJson, type Database } from '#platform/db'
import { answerTo, goTo, page, type Route } from '#platform/http'
import { startSession } from '#platform/identity'
import { done, refused, wrong } from '#shared'
import { asTyped, Form, LongTextField, SubmitButton, startingWith } from '#web'
import { type TestArea, testArea } from './area.ts'
import { pastEveryPolicy, testDatabase } from './database.ts'
import { accountFor } from './gatehouse.ts'
import { pageServer } from './page-server.tsx'

const shared = { door: 'signed-in', purpose: 'own-work' } as const

const notebook = (state: Parameters<typeof LongTextField>[0]['state']) => (
  <Form to="/notes">
    <LongTextField state={state} name="note" label="Note" />
    <SubmitButton>Keep</SubmitButton>
  </Form>
)

/** The lines that somebody kept, in the order in which they came. */
export async function notesOf(memberId: string): Promise<readonly unknown[]> {
  const found = await pastEveryPolicy(
    `select fields->>'note' as note from platform_drafts where member_id = '${memberId}' order by subject`,
  )
  return found.map(row => row['note'])
}

/** "wrong" and "refused" are answered so; "fault" breaks while it holds what was typed; "slow" takes its time. */
export const notebookRoutes: readonly Route[] = [
  {
    ...shared,
    method: 'GET',
    path: '/notes',
    tells: 'none',
    answer: async () => page('Notes', notebook(startingWith())),
  },
  { ...shared, method: 'GET', path: '/notes/:noteId', tells: 'none', answer: async () => page('Kept', <p>Kept.</p>) },
  {
    ...shared,
    method: 'POST',
    path: '/notes',
    tells: 'collection',
    answer: async asked => {
      const note = asked.field('note')
      await asked.act(async tx => tx.tell({ kind: 'consultation', act: 'test/look' }))
      const outcome = await asked.act(async tx => {
        if (note === 'wrong') return wrong({ field: 'note', says: 'Write something else' })
        if (note === 'refused') {
          tx.tell({ kind: 'access-decision', act: 'test/refused' })
          return refused({ code: 'test/no', says: 'Not now.', next: 'Later.' })
        }
        const id = tx.newId()
        const fields = asJson({ note })
        const row = { member_id: tx.actor.memberId, form: 'note', subject: id, fields, saved_at: tx.now }
        await tx.sql.insertInto('platform_drafts').values(row).execute()
        if (note === 'slow') await sql`select pg_sleep(0.3)`.execute(tx.sql)
        if (note.startsWith('fault')) throw new RangeError(`could not keep "${note}"`)
        tx.tell({ kind: 'collection', act: 'test/keep-note' })
        return done(id)
      })
      return answerTo(
        outcome,
        id => goTo(`/notes/${id}`),
        (found, status) => page('Notes', notebook(asTyped(asked.fields, found)), { status }),
      )
    },
  },
  {
    ...shared,
    method: 'POST',
    path: '/other-notes',
    tells: 'collection',
    answer: async asked => {
      await asked.act(async tx => tx.tell({ kind: 'collection', act: 'test/other' }))
      return goTo('/notes')
    },
  },
]

export type Faulty = { readonly fault: unknown; readonly reference: string }

export type Notebook = {
  readonly server: FastifyInstance
  readonly database: Database
  readonly area: TestArea
  readonly faults: Faulty[]
  readonly token: string
  readonly memberId: string
}

/** The server with the notebook, and somebody signed in. */
export async function openNotebook(requestsAMinute = 1_000_000): Promise<Notebook> {
  const database = await testDatabase()
  const area = await testArea(database)
  const faults: Faulty[] = []
  const report = (fault: unknown, reference: string) => void faults.push({ fault, reference })
  const server = await pageServer(database, notebookRoutes, undefined, { requestsAMinute, report })
  const { memberId, postId } = area.post('social-work-solo')
  const { accountId } = await accountFor(database, memberId)
  const token = await startSession(database, { accountId, memberId, postId, stage: 'full', device: 'Test' })
  return { server, database, area, faults, token, memberId }
}
