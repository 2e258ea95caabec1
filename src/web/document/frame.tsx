/** What stands around every page: header, demonstration banner, navigation, footer. */
import type { JSX } from 'preact'
import type { SignedIn } from '#platform/identity'
import type { Day } from '#rules'
import { dayInWords } from '../days/words.ts'
import { Form } from '../forms/form.tsx'
import { Link } from '../plain/link.tsx'

export type NavigationLink = { readonly to: string; readonly text: string; readonly count?: number }

function PeopleSearch(): JSX.Element {
  return (
    <Form to="/people/search" once={false} class="search">
      <label class="govuk-visually-hidden" for="q">
        Find a person, case or reference
      </label>
      <input
        id="q"
        name="q"
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder="Find a person, case, reference …"
      />
      <button type="submit">Find</button>
    </Form>
  )
}

type Who = Pick<SignedIn, 'name' | 'post' | 'area'>

function Account({ who, menu }: { who: Who; menu: readonly NavigationLink[] }): JSX.Element {
  return (
    <details class="account">
      <summary>
        <b>{who.name}</b> · {who.post} · {who.area}
      </summary>
      <div>
        {menu.map(({ to, text }) => (
          <Link to={to}>{text}</Link>
        ))}
        <Form to="/sign-out" once={false}>
          <button type="submit">Sign out</button>
        </Form>
      </div>
    </details>
  )
}

/** The name of the product, the search for people, and who is signed in as what. */
export function Header(props: {
  signedIn: Who | undefined
  menu: readonly NavigationLink[]
  searches: boolean
}): JSX.Element {
  const { signedIn, menu, searches } = props
  return (
    <header class="top">
      <div class="width">
        <Link to="/" class="brand">
          <svg viewBox="0 0 26 24" aria-hidden="true">
            <ellipse cx="13" cy="3.6" rx="4.6" ry="2.6" />
            <ellipse cx="13" cy="11" rx="7" ry="3.6" />
            <ellipse cx="13" cy="19.6" rx="11" ry="4" />
          </svg>
          Cairn
        </Link>
        {searches ? <PeopleSearch /> : null}
        {signedIn === undefined ? null : <Account who={signedIn} menu={menu} />}
      </div>
    </header>
  )
}

/** Says on every page that nothing here is real, and lets time be moved on. */
export function Demonstration({ today }: { today: Day }): JSX.Element {
  return (
    <aside class="demonstration" aria-label="Demonstration">
      <div class="width">
        <p>
          <b>DEMONSTRATION</b> · not real people · time here is {dayInWords(today)}
        </p>
        <Form to="/demonstration/move-on" once={false}>
          <span>Move on</span>
          <button type="submit" name="by" value="day">
            1 day
          </button>
          <button type="submit" name="by" value="week">
            1 week
          </button>
          <button type="submit" name="by" value="next-due">
            to the next due day
          </button>
        </Form>
      </div>
    </aside>
  )
}

/** The areas of work that this post has. */
export function Navigation({ links, path }: { links: readonly NavigationLink[]; path: string }): JSX.Element {
  const isCurrent = (to: string) => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`))
  return (
    <nav class="areas" aria-label="Cairn">
      <ul class="width">
        {links.map(({ to, text, count }) => (
          <li>
            <Link to={to} class="" current={isCurrent(to)}>
              {text}
              {count === undefined ? null : <b> {count}</b>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same on every page, so it is drawn once. */
export function Footer(): JSX.Element {
  return (
    <footer class="foot">
      <div class="width">
        <p>Cairn · multi-agency public-protection case management · free software</p>
        <p class="keys-hint" />
      </div>
    </footer>
  )
}
