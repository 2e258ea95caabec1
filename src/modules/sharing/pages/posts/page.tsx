/** Find a post by any of its titles: "registrar" finds the police liaison officer (S3-15). */
import { Fragment, type JSX } from 'preact'
import { type Answer, type Asked, page, type Route } from '#platform/http'
import { keptLine, LINE_LIMIT } from '#shared'
import { BackLink, Link, SectionHeading, Table } from '#web'
import { type PostShown, postsTitled } from '../../queries/posts-shown.ts'

/** A search that changes nothing and names nobody: titles of posts may stand in an address. */
function Search({ typed }: { typed: string }): JSX.Element {
  return (
    <form method="get" action="/posts" class="govuk-form-group">
      <label class="govuk-label" for="title">
        Title, or part of it
      </label>
      <input class="govuk-input govuk-input--width-20" id="title" name="title" type="search" value={typed} />{' '}
      <button class="govuk-button govuk-button--secondary">Find</button>
    </form>
  )
}

function Found({ rows }: { rows: readonly PostShown[] }): JSX.Element {
  return (
    <Table
      empty="No post has this title."
      caption="Posts"
      captionHidden
      rows={rows}
      columns={[
        { title: 'Post', header: true, cell: one => <Link to={`/posts/${one.postId}`}>{one.title}</Link> },
        { title: 'Also called', cell: one => one.otherTitles.join(', ') },
        { title: 'Where', cell: one => [one.agency, one.area].filter(part => part !== null).join(', ') },
        { title: 'Held by', cell: one => one.holders.map(holder => holder.name).join(', ') || 'nobody today' },
      ]}
    />
  )
}

async function show(asked: Asked): Promise<Answer> {
  const typed = keptLine(String(asked.query['title'] ?? '')).slice(0, LINE_LIMIT)
  const rows = await asked.act(tx => postsTitled(tx, typed))
  return page(
    'Posts',
    <Fragment>
      <BackLink to="/protocols">Protocols and arrangements</BackLink>
      <SectionHeading level={1}>Posts and their titles</SectionHeading>
      <Search typed={typed} />
      <Found rows={rows} />
    </Fragment>,
  )
}

export const postsRoute: Route = {
  method: 'GET',
  path: '/posts',
  door: 'signed-in',
  purpose: 'own-work',
  tells: 'consultation',
  answer: show,
}
