/** Pages of Cairn that can be shown as they were: which address is which of them, and how one is asked in the past. */
import type { PostThen } from '#platform/history'
import type { Answer, Asked, Route } from '#platform/http'
import { isId } from '#platform/ids'

export type Found = { readonly route: Route; readonly params: Readonly<Record<string, string>> }

/** The parts of an address that a route's path names, or undefined when it is another's. */
function paramsOf(path: string, address: string): Record<string, string> | undefined {
  const [parts, given] = [path.split('/'), address.split('/')]
  if (parts.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [at, part] of parts.entries()) {
    const text = given[at] ?? ''
    if (!part.startsWith(':')) {
      if (part !== text) return undefined
    } else if (isId(text)) params[part.slice(1)] = text
    else return undefined
  }
  return params
}

/** The page at this address, if it is one that can be shown as it was. An address with a question mark is not. */
export function pageAt(pages: readonly Route[], address: string): Found | undefined {
  for (const route of pages) {
    const params = paramsOf(route.path, address)
    if (params !== undefined) return { route, params }
  }
  return undefined
}

/** Asks a page on the database of the past, as whoever held the post. */
export async function askThen(
  asked: Asked,
  { route, params }: Found,
  database: Asked['database'],
  holder: PostThen & { readonly memberId: string },
): Promise<Answer> {
  const { memberId, agencyId, postId, role } = holder
  if (route.roles !== undefined && !route.roles.some(one => one === role)) return { kind: 'not-found' }
  const { purpose } = route
  const actor = { memberId, agencyId, postId, role, sessionId: null, purpose }
  const signedIn =
    asked.signedIn === undefined
      ? undefined
      : {
          ...asked.signedIn,
          ...{ memberId, agencyId, postId, role, agency: holder.agency, post: holder.title, name: holder.holder ?? '' },
        }
  return route.answer({
    ...{ params, query: {}, fields: {}, field: () => '', all: () => [], database, signedIn, actor },
    act: (work, about) => database.asActor(actor, work, about),
    ...{ once: '', origin: asked.origin, device: asked.device, cookie: () => undefined, fromScript: false },
  })
}
