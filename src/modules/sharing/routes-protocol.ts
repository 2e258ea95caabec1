/** Addresses of what agencies agreed, and of the posts that it names. */
import type { Route } from '#platform/http'
import { postRoutes } from './pages/post/page.tsx'
import { postsRoute } from './pages/posts/page.tsx'
import { protocolRoutes } from './pages/protocol/page.tsx'
import { newProtocolRoutes } from './pages/protocol-new/page.tsx'
import { protocolsRoute } from './pages/protocols/page.tsx'

export const protocolAddresses: readonly Route[] = [
  protocolsRoute,
  ...newProtocolRoutes,
  ...protocolRoutes,
  postsRoute,
  ...postRoutes,
]
