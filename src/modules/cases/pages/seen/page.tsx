/** Who has seen this case, and for what purpose. */
import { Fragment } from 'preact'
import { type Answer, type Asked, notThere, page, type Route } from '#platform/http'
import { BackLink, dayInWords, localOf, Table } from '#web'
import { caseName } from '../../queries/case-name.ts'
import { seenCase } from '../../queries/seen.ts'

const KINDS: Readonly<Record<string, string>> = {
  collection: 'recorded',
  alteration: 'changed',
  consultation: 'read',
  disclosure: 'told others',
  'access-decision': 'gave or used access',
}

async function show(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const found = await asked.act(
    async tx => ({ name: await caseName(tx, caseId), seen: await seenCase(tx, caseId) }),
    [caseId],
  )
  if (found.name === undefined) return notThere
  return page(
    'Who has seen it',
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{found.name}</BackLink>
      <h1 class="govuk-heading-l">Who has seen it</h1>
      <Table
        caption="The latest 200 lines of the ledger about this case, newest first"
        rows={found.seen}
        columns={[
          { title: 'When', header: true, cell: one => `${dayInWords(localOf(one.at).day)}, ${localOf(one.at).time}` },
          { title: 'Who', cell: one => `${one.name}${one.post === '' ? '' : `, ${one.post}, ${one.agency}`}` },
          { title: 'Did', cell: one => KINDS[one.kind] ?? one.kind },
          { title: 'What', cell: one => one.act.replaceAll(/[/-]/g, ' ') },
          { title: 'For', cell: one => one.purpose.replaceAll('-', ' ') },
        ]}
      />
    </Fragment>,
  )
}

export const seenRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/cases/:caseId/seen',
    door: 'signed-in',
    purpose: 'administration',
    tells: 'consultation',
    roles: ['managing-officer', 'team-manager', 'police-solo', 'crime-manager', 'social-work-solo'],
    answer: show,
  },
]
