import { Fragment, type JSX } from 'preact'
import { type PageOfRole, sentenceOf } from '#rules'
import { Details, InsetText, Link, SectionHeading, SummaryList, Table, Tag } from '#web'

type Decision = PageOfRole['cases'][number]['decision']

/** "Yes" or "No", with the rule that says so. */
const YesOrNo = ({ decision }: { readonly decision: Decision }): JSX.Element => (
  <Fragment>
    <Tag colour={decision.allowed ? 'green' : 'grey'}>{decision.allowed ? 'Yes' : 'No'}</Tag> {decision.rule}
  </Fragment>
)

/** Every role, with what it is for in a line. */
export function RolesView({ pages }: { readonly pages: readonly PageOfRole[] }): JSX.Element {
  return (
    <Fragment>
      <SectionHeading level={1}>Who may see what</SectionHeading>
      <p class="govuk-body-l">
        One page a role: which cases, which parts, by which rule, and when it ends. Each line is decided by the rules
        themselves, and tests hold the database to the same rules.
      </p>
      <InsetText>
        To sign them off, open a role and print its page. What somebody sees of one case is on that case’s own page,
        “Who can see this”.
      </InsetText>
      <Table
        caption="Roles"
        captionHidden
        rows={pages}
        columns={[
          {
            title: 'Role',
            header: true,
            cell: one => <Link to={`/governance/roles/${one.role}`}>{sentenceOf(one.title)}</Link>,
          },
          { title: 'In short', cell: one => sentenceOf(one.because) },
        ]}
      />
    </Fragment>
  )
}

const Situations = ({
  caption,
  head,
  asked = 'Sees it',
  rows,
}: {
  caption: string
  head: string
  asked?: string
  rows: PageOfRole['cases']
}): JSX.Element => (
  <Table
    caption={caption}
    rows={rows}
    columns={[
      { title: head, header: true, cell: one => sentenceOf(one.when) },
      { title: asked, cell: one => <YesOrNo decision={one.decision} />, keep: true },
      { title: 'Why', cell: one => one.decision.says },
    ]}
  />
)

const Parts = ({ of }: { readonly of: PageOfRole }): JSX.Element => (
  <Fragment>
    <SectionHeading level={2}>Which parts of a file</SectionHeading>
    <p class="govuk-body">
      On a case to which they come by {of.comesBy}. What their own agency wrote they read as well, while they know of
      the case.
    </p>
    <Table
      caption="Which parts of a file"
      captionHidden
      rows={of.parts}
      columns={[
        { title: 'Part', header: true, cell: one => one.part },
        { title: 'Reads', cell: one => <YesOrNo decision={one.reads} />, keep: true },
        { title: 'Writes', cell: one => <YesOrNo decision={one.writes} />, keep: true },
      ]}
    />
  </Fragment>
)

/** The sentences of the rules that this page names. */
function rulesNamed({
  cases,
  parts,
  minute,
  ends,
  leaves,
}: PageOfRole): readonly (readonly [rule: string, says: string])[] {
  const decisions = [
    ...[...cases, ...minute, ...ends, ...leaves].map(one => one.decision),
    ...parts.flatMap(one => [one.reads, one.writes]),
  ]
  return [...new Map(decisions.map(({ rule, says }) => [rule as string, says]))].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
}

/** One role: fit to be printed, read and signed. */
export function RoleView({ of }: { readonly of: PageOfRole }): JSX.Element {
  return (
    <Fragment>
      <SectionHeading level={1}>{sentenceOf(of.title)}: who may see what</SectionHeading>
      <p class="govuk-body-l">In short: {of.because}.</p>
      <Situations caption="Which cases" head="Case" rows={of.cases} />
      <Parts of={of} />
      <SectionHeading level={2}>Which parts of a minute</SectionHeading>
      <p class="govuk-body">
        When they are asked to a meeting they read these parts of its minute. Whoever chairs, records or types it sees
        the whole for as long as they do.
      </p>
      <Table
        caption="Which parts of a minute"
        captionHidden
        rows={of.minute}
        columns={[
          { title: 'Part', header: true, cell: one => one.when },
          { title: 'Reads', cell: one => <YesOrNo decision={one.decision} />, keep: true },
        ]}
      />
      <Situations caption="When it ends, on the next request" head="It ends" rows={of.ends} />
      <Situations caption="What may leave Cairn" head="What" asked="May leave" rows={of.leaves} />
      <Details summary="The rules named on this page">
        <SummaryList rows={rulesNamed(of).map(([rule, says]) => ({ name: rule, value: says }))} />
      </Details>
      <SectionHeading level={2}>Signed off</SectionHeading>
      <SummaryList
        rows={['Read and agreed by', 'Post', 'Date'].map(name => ({
          name,
          value: '........................................',
        }))}
      />
      <p class="govuk-body">
        <Link to="/governance/roles">All roles</Link>
      </p>
    </Fragment>
  )
}
