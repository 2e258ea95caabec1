/** What supervisors read of "something else": one in twenty of this week and of the one before. */
import { Fragment, type JSX } from 'preact'
import { type Answer, type Asked, page, type Route } from '#platform/http'
import { addDays, type Day } from '#rules'
import { atTime, Link, SectionHeading, Table } from '#web'
import { type PurposeToCheck, purposesToCheck } from '../../queries/purposes-to-check.ts'

type Part = { readonly title: string; readonly rows: readonly PurposeToCheck[]; readonly today: Day }

function Week({ title, rows, today }: Part): JSX.Element {
  return (
    <section>
      <SectionHeading>{title}</SectionHeading>
      <Table
        empty="Nothing was drawn."
        caption={title}
        captionHidden
        rows={rows}
        columns={[
          { title: 'When', header: true, cell: one => atTime(one.fromAt, today) },
          { title: 'Who', cell: one => `${one.by}, ${one.post}` },
          { title: 'What they said', cell: one => one.words },
          { title: 'Case', cell: one => <Link to={`/cases/${one.caseId}/seen`}>Who has seen it</Link> },
        ]}
      />
    </section>
  )
}

async function show(asked: Asked): Promise<Answer> {
  const today = asked.database.clock.today()
  const [now, before] = await asked.act(async tx => [
    await purposesToCheck(tx, today),
    await purposesToCheck(tx, addDays(today, -7)),
  ])
  const content = (
    <Fragment>
      <SectionHeading level={1}>Why cases were opened</SectionHeading>
      <p>
        Whoever opens a case with nothing in hand there says why. Of what they said in their own words, one in twenty is
        drawn each week, the same for everybody who reads it. Ask them if it does not say enough.
      </p>
      <Week title="This week" rows={now ?? []} today={today} />
      <Week title="Last week" rows={before ?? []} today={today} />
    </Fragment>
  )
  return page('Why cases were opened', content)
}

export const purposesRoute: Route = {
  method: 'GET',
  path: '/purposes',
  door: 'signed-in',
  purpose: 'quality-check',
  roles: ['team-manager', 'crime-manager', 'social-work-solo', 'police-solo', 'managing-officer'],
  tells: 'consultation',
  answer: show,
}
