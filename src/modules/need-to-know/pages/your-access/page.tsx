/** What lets oneself in, and what has run out: so that nobody who sees nothing is left without a reason. */
import { Fragment } from 'preact'
import { ownClearances, ownLapses } from '#modules/staff'
import { type Answer, type Asked, page, type Route } from '#platform/http'
import { dayInWords, InsetText, SectionHeading, Table, WarningText } from '#web'
import { lapseInWords } from '../../model/lapse.ts'

async function show(asked: Asked): Promise<Answer> {
  const { lapses, held } = await asked.act(async tx => ({ lapses: await ownLapses(tx), held: await ownClearances(tx) }))
  return page(
    'Your access',
    <Fragment>
      <SectionHeading level={1}>Your access</SectionHeading>
      {lapses.map(one => (
        <WarningText key={one.kind}>{lapseInWords(one)}</WarningText>
      ))}
      <InsetText>
        What you see follows from the post you act in, the cases on which you stand, and what you were let in to. Your
        post: {asked.signedIn?.post ?? 'none'}.
      </InsetText>
      <Table
        empty="No vetting or training is recorded for you."
        caption="Your vetting and training"
        rows={held}
        columns={[
          { title: 'What', header: true, cell: one => `${one.kind}${one.level === '' ? '' : `, ${one.level}`}` },
          { title: 'From', cell: one => dayInWords(one.from) },
          { title: 'Until and including', cell: one => dayInWords(one.to) },
        ]}
      />
    </Fragment>,
  )
}

export const yourAccessRoute: Route = {
  method: 'GET',
  path: '/your-access',
  door: 'signed-in',
  purpose: 'own-work',
  tells: 'administration',
  answer: show,
}
