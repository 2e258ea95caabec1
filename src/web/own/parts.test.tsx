import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { VNode } from 'preact'
import { day } from '#rules'
import { renderPart } from '../document/page-context.tsx'
import { FIRST_VISIT, REGISTER } from '../gallery/reasons.ts'
import { Link } from '../plain/link.tsx'
import { Diff } from './diff.tsx'
import { Ratings, RatingsInBrief } from './ratings.tsx'
import { CountTabs, WarningLine, Withheld } from './small-parts.tsx'
import { When } from './when.tsx'
import { Why } from './why.tsx'

const today = day('2026-06-03')
const draw = (content: VNode) => renderPart(content)
/** What a person reads. */
const words = (content: VNode) =>
  draw(content)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

describe('When', () => {
  it('says the day, how far it is, and the hour', () => {
    assert.equal(
      draw(<When day={day('2026-06-12')} today={today} />),
      '<time datetime="2026-06-12">Fri 12 June 2026, in 9 days</time>',
    )
    assert.match(
      draw(<When day={day('2026-06-16')} today={today} time="10:00:00" />),
      /datetime="2026-06-16T10:00">Tue 16 June 2026 at 10:00, in 13 days/,
    )
    assert.equal(words(<When day={day('2026-06-16')} today={today} form="short" alone />), '16 Jun')
  })

  it('says late in words, and only of what was due', () => {
    assert.match(draw(<When day={day('2026-06-01')} today={today} due />), /class="late">Mon 1 June 2026, 2 days late/)
    assert.doesNotMatch(draw(<When day={day('2026-06-01')} today={today} />), /late/)
    assert.doesNotMatch(draw(<When day={day('2026-06-03')} today={today} due />), /late/)
  })
})

describe('Ratings', () => {
  const rating = {
    level: 'medium',
    source: 'RM2000 2007, M. Keir',
    on: day('2026-05-04'),
    standing: 'current',
  } as const

  it('stand apart, each with its source and day', () => {
    const html = words(
      <Ratings today={today} reconviction={rating} harm={{ ...rating, level: 'very-high', source: 'conference' }} />,
    )
    assert.equal(
      html,
      'Reconviction Medium RM2000 2007, M. Keir, 4 May (current) Harm Very high conference, 4 May (current)',
    )
  })

  it('never show an expired assessment as current, or a missing one as low', () => {
    const html = words(<Ratings today={today} reconviction={{ ...rating, standing: 'expired' }} harm={undefined} />)
    assert.match(html, /expired, no longer current/)
    assert.match(html, /Harm not assessed/)
    assert.doesNotMatch(html, /\(current\)/)
    const brief = words(<RatingsInBrief harm={{ level: 'high', standing: 'expired' }} reconviction={undefined} />)
    assert.equal(brief, 'High harm (expired) reconviction not assessed')
  })
})

describe('Why', () => {
  it('says the sentence, the rule, the facts, every day counted and the other reading', () => {
    const html = words(<Why because={[REGISTER]} of="Register" />)
    assert.match(html, /^Why\? Register Release is on Tue 16 June 2026/)
    assert.match(html, /Rule Sexual Offences Act 2003, s\.83\(1\), \(5\)-\(6\) read 22 November 2026/)
    assert.match(html, /Facts release: 16 June 2026 \(prison notice of 16 March\) · convicted of/)
    assert.match(html, /3 days beginning with the day itself Tue 16 June Wed 17 June Thu 18 June/)
    assert.match(html, /Another reading Counted from the day after, they would end on Fri 19 June 2026\./)
  })

  it('says how sure a source is, and shows long counts by their ends', () => {
    const html = words(<Why because={[FIRST_VISIT]} />)
    assert.match(html, /known from a summary, not read in the source/)
    assert.match(html, /Wed 17 June 2026 181 days between Wed 16 December 2026/)
  })

  it('is nothing without reasons', () => assert.equal(draw(<Why because={[]} />), ''))

  it('links to a source only where one may be linked to', () => {
    const bad = {
      ...REGISTER,
      cite: { ...REGISTER.cite, source: { ...REGISTER.cite.source, link: 'javascript:alert(1)' } },
    }
    assert.doesNotMatch(draw(<Why because={[bad]} />), /href/)
  })
})

describe('Link', () => {
  it('shows the words alone where it may not lead', () => {
    assert.equal(draw(<Link to="javascript:alert(1)">words</Link>), '<span>words</span>')
    assert.equal(draw(<Link to="/cases">words</Link>), '<a class="govuk-link" href="/cases">words</a>')
  })
})

describe('Small parts', () => {
  it('a count opens its rows and says which is shown', () => {
    const html = draw(
      <CountTabs
        counts={[
          { label: 'Late', count: 2, to: '/?late', urgent: true, current: true },
          { label: 'Today', count: 0, to: '/?today', urgent: true },
        ]}
      />,
    )
    assert.match(html, /<a class="urgent" href="\/\?late" aria-current="page">Late <b>2<\/b><\/a>/)
    assert.match(html, /<a href="\/\?today">Today <b>0<\/b><\/a>/)
  })

  it('what is withheld is counted and nothing more', () => {
    assert.equal(words(<Withheld shown={38} withheld={3} />), '38 items shown, 3 withheld from you')
    assert.equal(words(<Withheld shown={1} withheld={0} one="entry" many="entries" />), '1 entry shown')
  })

  it('a warning is one for ears too', () => {
    assert.equal(words(<WarningLine>Two officers</WarningLine>), 'Warning: Two officers')
    assert.equal(words(<WarningLine clear>None recorded</WarningLine>), 'No warning: None recorded')
  })

  it('a difference is marked in both versions', () => {
    const html = draw(<Diff before={{ title: 'One', text: 'on Sunday' }} after={{ title: 'Two', text: 'on Monday' }} />)
    assert.match(html, /One<[^]*on <del>Sunday<\/del>[^]*Two<[^]*on <ins>Monday<\/ins>/)
  })
})
