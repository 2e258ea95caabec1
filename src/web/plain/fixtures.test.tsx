/**
 * The parts that we write in TSX because lists are made of them, held to the same examples as the official ones. An
 * example that asks for what ours do not take is left out by name, so that an upgrade which adds some is seen.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type GovukExample, govukExamples, settledHtml } from '../../../tests/support/govuk-examples.ts'
import { shipped } from '../govuk/template.tsx'
import { ButtonLink, SubmitButton } from './button.tsx'
import { BackLink, Breadcrumbs } from './link.tsx'
import { SummaryList, type SummaryRow } from './summary-list.tsx'
import { Table } from './table.tsx'
import { Details, InsetText, Tag, WarningText } from './text-parts.tsx'

type Given = Record<string, unknown>

const words = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** Content from `text` or `html`. */
const said = (given: Given, name = ''): ComponentChildren => {
  const html = given[name === '' ? 'html' : `${name}Html`]
  const text = given[name === '' ? 'text' : `${name}Text`]
  return typeof html === 'string' ? shipped(html) : (text as string | undefined)
}

/** The arguments when our component takes all of them; otherwise nothing. */
function only(options: unknown, ...taken: string[]): Given | undefined {
  const given = options as Given
  return Object.keys(given).every(key => taken.includes(key) && given[key] !== null) ? given : undefined
}

function summaryRow(row: unknown): SummaryRow | undefined | false {
  if (!row) return false
  const given = only(row, 'key', 'value', 'actions')
  const key = given && only(given['key'], 'text', 'html')
  const value = given && only(given['value'], 'text', 'html')
  if (!given || !key || !value) return undefined
  const items = (given['actions'] as { items?: unknown[] } | undefined)?.items
  const actions = items?.map(item => only(item, 'href', 'text', 'visuallyHiddenText'))
  if (actions?.includes(undefined) || (given['actions'] && !only(given['actions'], 'items'))) return undefined
  const shown = actions?.filter(action => action !== undefined)
  return {
    name: said(key),
    value: said(value),
    ...(shown === undefined
      ? {}
      : {
          actions: shown.map(({ text, href, visuallyHiddenText }) => ({
            text: words(text),
            to: words(href),
            ...(visuallyHiddenText === undefined ? {} : { about: words(visuallyHiddenText) }),
          })),
        }),
  }
}

type Cell = {
  text?: string
  html?: string
  format?: string
  classes?: string
  colspan?: number
  attributes?: object
  rowspan?: number
}

function table(options: unknown): VNode | undefined {
  const given = only(options, 'rows', 'head', 'caption', 'captionClasses', 'firstCellIsHeader')
  if (!given) return undefined
  const rows = (given['rows'] as Cell[][]).filter(Boolean)
  const head = given['head'] as Cell[] | undefined
  const cells = [...rows.flat(), ...(head ?? [])]
  if (!cells.every(cell => only(cell, 'text', 'html', 'format'))) return undefined
  const columns = (rows[0] ?? []).map((cell, place) => ({
    title: said((head?.[place] ?? {}) as Given),
    numeric: cell.format === 'numeric',
    header: place === 0 && given['firstCellIsHeader'] === true,
    cell: (row: Cell[]) => said(row[place] as Given),
  }))
  return <Table stacks={false} caption={words(given['caption'])} columns={columns} rows={rows} />
}

/** How each example is said with our arguments. */
const EXPRESSED: Readonly<Record<string, (options: Given) => VNode | null | undefined>> = {
  tag(options) {
    const given = only(options, 'text', 'html', 'classes')
    const colour = /^govuk-tag--([a-z]+)$/.exec(words(given?.['classes'] ?? ''))?.[1]
    return given && Tag({ children: said(given), ...(colour === undefined ? {} : { colour: colour as 'grey' }) })
  },
  details(options) {
    const given = only(options, 'text', 'html', 'summaryText', 'summaryHtml', 'open', 'id', 'classes')
    return (
      given &&
      Details({
        summary: said(given, 'summary'),
        children: said(given),
        open: given['open'] === true,
        ...idAndClass(given),
      })
    )
  },
  'inset-text'(options) {
    const given = only(options, 'text', 'html', 'id')
    return given && InsetText({ children: said(given), ...idAndClass(given) })
  },
  'warning-text'(options) {
    const given = only(options, 'text', 'html', 'iconFallbackText')
    const fallback = given?.['iconFallbackText']
    return given && WarningText({ children: said(given), ...(fallback === undefined ? {} : { said: words(fallback) }) })
  },
  'back-link'(options) {
    const given = only(options, 'text', 'html', 'href')
    return given && <BackLink to={words(given['href'] ?? '#')}>{said(given)}</BackLink>
  },
  breadcrumbs(options) {
    const given = only(options, 'items', 'labelText')
    const items = (given?.['items'] as unknown[] | undefined)?.map(item => only(item, 'text', 'href'))
    if (!given || !items || items.includes(undefined)) return undefined
    const crumbs = items.map(item => ({
      text: words(item?.['text']),
      ...(item?.['href'] ? { to: words(item['href']) } : {}),
    }))
    return Breadcrumbs({ items: crumbs, ...(given['labelText'] ? { label: words(given['labelText']) } : {}) })
  },
  button(options) {
    const given = only(options, 'text', 'html', 'classes', 'name', 'value', 'disabled', 'href', 'id')
    if (!given) return undefined
    const kind = /^govuk-button--(secondary|warning|inverse)$/.exec(words(given['classes'] ?? ''))?.[1] as
      | 'warning'
      | undefined
    const shared = {
      children: said(given),
      kind: kind ?? ('main' as const),
      ...idAndClass(kind ? {} : given),
      ...idAndClass({ id: given['id'] }),
    }
    if (given['href'] !== undefined) return <ButtonLink to={words(given['href'])} {...shared} />
    const { name, value } = given
    return (
      <SubmitButton
        {...shared}
        disabled={given['disabled'] === true}
        {...(name === undefined ? {} : { name: words(name) })}
        {...(value === undefined ? {} : { value: words(value) })}
      />
    )
  },
  'summary-list'(options) {
    const given = only(options, 'rows', 'classes')
    const rows = (given?.['rows'] as unknown[] | undefined)?.map(summaryRow)
    const unlined = given?.['classes'] === 'govuk-summary-list--no-border'
    if (!given || !rows || rows.includes(undefined) || (given['classes'] !== undefined && !unlined)) return undefined
    return <SummaryList rows={rows} unlined={unlined} />
  },
  table,
}

function idAndClass(given: Given) {
  return {
    ...(given['id'] === undefined ? {} : { id: words(given['id']) }),
    ...(given['classes'] === undefined ? {} : { class: words(given['classes']) }),
  }
}

/** Ours always have a caption, a head, and a caption of one size; and links to other sites keep where they come from to themselves. */
function comparable(component: string, example: GovukExample, html: string): string {
  const settled = settledHtml(html).replaceAll(' rel="noreferrer"', '')
  if (component !== 'table') return settled
  const given = example.options as Given
  const bare = settled.replace(/ govuk-table__caption--m/, '')
  const withHead = given['head'] === undefined ? bare.replace(/<thead.*<\/thead>/, '') : bare
  return given['caption'] === undefined ? withHead.replace(/<caption.*<\/caption>/, '') : withHead
}

/** Examples of arguments that ours do not take: attributes, classes, cards, start buttons. */
const LEFT_OUT: Readonly<Record<string, number>> = {
  tag: 1,
  details: 1,
  'inset-text': 2,
  'warning-text': 2,
  'back-link': 3,
  breadcrumbs: 6,
  button: 8,
  'summary-list': 19,
  table: 12,
}

for (const [component, express] of Object.entries(EXPRESSED)) {
  describe(`Our own ${component} is what govuk-frontend ships`, () => {
    const examples = govukExamples(component).map(example => ({ example, ours: express(example.options as Given) }))
    for (const { example, ours } of examples) {
      if (ours === undefined || ours === null) continue
      it(example.name, () => {
        assert.equal(comparable(component, example, renderToString(ours)), comparable(component, example, example.html))
      })
    }
    it('leaves out no more examples than it says', () => {
      const names = examples.filter(({ ours }) => ours === undefined).map(({ example }) => example.name)
      assert.equal(names.length, LEFT_OUT[component], names.join(', '))
    })
  })
}
