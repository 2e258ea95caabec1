/** Examples of words set apart, tables and lists. */
import { BackLink, Breadcrumbs, Link } from '../plain/link.tsx'
import { NotificationBanner, Pagination, Panel, Tabs } from '../plain/panels.tsx'
import { AsItStood } from '../plain/past.tsx'
import { SummaryList } from '../plain/summary-list.tsx'
import { Table } from '../plain/table.tsx'
import { Columns, Details, InsetText, SectionHeading, Tag, type TagColour, WarningText } from '../plain/text-parts.tsx'
import type { Example } from './example.ts'

const COLOURS: readonly TagColour[] = ['grey', 'green', 'teal', 'blue', 'purple', 'magenta', 'red', 'orange', 'yellow']

const visits = [
  { day: '12 May', by: 'PC Baird', found: 'Nobody in', minutes: 5 },
  { day: '4 May', by: 'PC Baird and M. Keir', found: 'Seen at the door; the flat was not shown', minutes: 25 },
  { day: '20 April', by: 'M. Keir', found: 'Seen, with his sister', minutes: 40 },
]

export const PLAIN: readonly Example[] = [
  {
    of: 'Link',
    shows: 'inside, outside, with words for screen readers, and one that may not be linked to',
    draw: () => (
      <p>
        <Link to="/gallery">The gallery</Link> ·{' '}
        <Link to="https://www.legislation.gov.uk/ukpga/2003/42/section/83">Sexual Offences Act 2003, s.83</Link> ·{' '}
        <Link to="/gallery" hidden="date of birth">
          Change
        </Link>{' '}
        · <Link to="javascript:alert(1)">not a link</Link>
      </p>
    ),
  },
  { of: 'BackLink', shows: 'the way back', draw: () => <BackLink to="/gallery">Back to the case</BackLink> },
  {
    of: 'Breadcrumbs',
    shows: 'where a page stands',
    draw: () => (
      <Breadcrumbs
        label="Example of breadcrumbs"
        items={[
          { text: 'Conferences', to: '/gallery' },
          { text: 'Leon, Alan', to: '/gallery' },
          { text: 'Invitations' },
        ]}
      />
    ),
  },
  {
    of: 'SectionHeading',
    shows: 'the levels below the page heading, with what belongs on their line',
    draw: () => (
      <>
        <SectionHeading aside={<Link to="/gallery">All 38</Link>}>Chronology</SectionHeading>
        <SectionHeading level={3} caption="Leon, Alan">
          Visits
        </SectionHeading>
        <p>A paragraph below it.</p>
      </>
    ),
  },
  {
    of: 'Columns',
    shows: 'side by side on a desk, below each other on a phone',
    draw: () => (
      <Columns widths="main-first">
        <p>The wider column: what is recorded.</p>
        <p>The narrower one: facts at hand.</p>
      </Columns>
    ),
  },
  {
    of: 'Tag',
    shows: 'statuses in words',
    draw: () => (
      <p>
        <Tag>In custody</Tag> {COLOURS.map(colour => [<Tag colour={colour}>{colour}</Tag>, ' '])}
      </p>
    ),
  },
  {
    of: 'Details',
    shows: 'closed and open',
    draw: () => (
      <>
        <Details summary="What counts as serious harm">
          <p>
            Harm that is life-threatening or traumatic, and from which recovery can be expected to be difficult or
            impossible.
          </p>
        </Details>
        <Details summary="Said by the housing officer" open>
          <p>The tenancy can begin on the day of release.</p>
        </Details>
      </>
    ),
  },
  {
    of: 'InsetText',
    shows: 'words of another kind',
    draw: () => <InsetText>The conference agreed that the address is suitable while the condition stands.</InsetText>,
  },
  {
    of: 'AsItStood',
    shows: 'a page of the past: links stay there, and what could be pressed is not there',
    draw: () => (
      <AsItStood leadsTo={() => undefined}>
        <p>
          Level 3, decided at <Link to="/">the conference of 12 May</Link>.
        </p>
      </AsItStood>
    ),
  },
  {
    of: 'WarningText',
    shows: 'a serious consequence',
    draw: () => <WarningText>Once it is sent, a minute is corrected and never withdrawn.</WarningText>,
  },
  {
    of: 'NotificationBanner',
    shows: 'news, and what was just done',
    draw: () => (
      <>
        <NotificationBanner id="news">
          The prison has changed the date of release to Tuesday 16 June 2026.
        </NotificationBanner>
        <NotificationBanner kind="success" id="done">
          <p>
            9 invitations were sent. <Link to="/gallery">See who has answered</Link>
          </p>
        </NotificationBanner>
      </>
    ),
  },
  {
    of: 'Panel',
    shows: 'the end of a task',
    draw: () => <Panel title="The conference is convened">Wednesday 20 May 2026 at 10:00</Panel>,
  },
  {
    of: 'Tabs',
    shows: 'several views of one thing',
    draw: () => (
      <Tabs
        title="Contributions"
        tabs={[
          { id: 'tab-police', label: 'Police', content: <p>Known to us: relevant.</p> },
          { id: 'tab-housing', label: 'Housing', content: <p>Known to us: nothing.</p> },
        ]}
      />
    ),
  },
  {
    of: 'Pagination',
    shows: 'the pages of a list',
    draw: () => <Pagination page={4} pages={12} to={page => `/gallery?page=${page}`} label="Pages of people" />,
  },
  {
    of: 'SummaryList',
    shows: 'what is known, with ways to change it',
    draw: () => (
      <SummaryList
        rows={[
          { name: 'Born', value: '12 February 1971 (55)' },
          {
            name: 'Address',
            value: '14 Weir Street, temporary',
            actions: [{ text: 'Change', to: '/gallery', about: 'address' }],
          },
          {
            name: 'Supervising officer',
            value: 'Moira Keir',
            actions: [
              { text: 'Change', to: '/gallery', about: 'supervising officer' },
              { text: 'History', to: '/gallery', about: 'of supervising officers' },
            ],
          },
        ]}
      />
    ),
  },
  {
    of: 'Table',
    shows: 'rows of one kind; on a phone each row is a block',
    draw: () => (
      <Table
        caption="Visits"
        rows={visits}
        columns={[
          { title: 'Day', cell: visit => visit.day, header: true },
          { title: 'By', cell: visit => visit.by },
          { title: 'What was found', cell: visit => visit.found },
          { title: 'Minutes', cell: visit => visit.minutes, numeric: true },
          {
            title: 'Open',
            titleHidden: true,
            cell: visit => (
              <Link to="/gallery" hidden={`visit of ${visit.day}`}>
                Open
              </Link>
            ),
          },
        ]}
      />
    ),
  },
]
