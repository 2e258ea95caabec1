/** Where to go once somebody is in. */

/** The cookie in which the server notes which page was asked for. */
export const THEN = 'cairn-then'

const BASE = 'http://cairn.invalid'

/**
 * The page that was asked for, when it is one of ours, else the start. The cookie could hold anything, so it is read the
 * way a browser would read it and taken only if that stays here.
 */
export function thenFrom(cookie: string | undefined): string {
  if (cookie === undefined || !cookie.startsWith('/') || /[\\\u0000-\u0020\u007f]/.test(cookie)) return '/'
  const url = URL.parse(cookie, BASE)
  if (url === null || url.origin !== BASE || url.pathname.startsWith('//')) return '/'
  // Never back to where one came from in order to get here.
  return /^\/(sign-in|sign-out|prove-again)(\/|$)/.test(url.pathname) && !url.pathname.startsWith('/sign-in/enrol')
    ? '/'
    : `${url.pathname}${url.search}`
}
