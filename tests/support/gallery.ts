/** The gallery behind the real web server and its real headers, for a browser. */

import type { Database } from '#platform/db'
import { createServer, page, type Route } from '#platform/http'
import { day } from '#rules'
import { ASSET_FOLDER, ASSET_PREFIX, buildAssets, galleryPages, renderDocument } from '#web'

/** The gallery asks nothing of a database; if it did, this would say so. */
const NO_DATABASE = new Proxy({} as Database, {
  get: (_, name) => {
    throw new Error(`the gallery asked the database for ${String(name)}`)
  },
})

const route = (path: string, method: Route['method'], answer: Route['answer']): Route => ({
  method,
  path,
  door: 'open',
  purpose: 'administration',
  tells: 'none',
  answer,
})

export type Served = { readonly address: string; readonly close: () => Promise<void> }

/** Serves the gallery, and whatever pages a test adds, on a free port. */
export async function serveGallery(added: readonly Route[] = []): Promise<Served> {
  buildAssets()
  const gallery = galleryPages().map(({ path, title, content, frame }) =>
    route(path, 'GET', async () => page(title, content(), frame === undefined ? {} : { frame })),
  )
  const server = await createServer({
    database: NO_DATABASE,
    routes: [...gallery, ...added],
    frame: (what, { path, antiforgery }) =>
      renderDocument({
        title: what.title,
        content: what.content,
        frame: what.frame ?? 'full',
        signedIn: { name: 'Moira Keir', post: 'Supervising officer', area: 'Invermouth' },
        searchesPeople: true,
        navigation: [
          { to: '/', text: 'What needs me now' },
          { to: '/gallery', text: 'Gallery' },
        ],
        antiforgery,
        demonstration: { today: day('2026-06-03') },
        path,
        idleMinutes: 30,
      }),
    problemPage: problem => {
      throw new Error(`a problem page: ${problem.kind}`)
    },
    assetFolders: [{ prefix: ASSET_PREFIX, root: ASSET_FOLDER }],
    secure: false,
    secret: new Uint8Array(32),
    requestsAMinute: 100_000,
    report: fault => console.error(fault),
  })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  return { address, close: () => server.close() }
}
