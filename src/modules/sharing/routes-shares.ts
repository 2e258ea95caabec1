/** Addresses of sharing: shares, requests, deviations, overrides, what is passed down, the liaison thread. */
import type { Route } from '#platform/http'
import { askRoutes } from './pages/ask/page.tsx'
import { deviateRoutes } from './pages/deviate/page.tsx'
import { deviationRoutes } from './pages/deviation/page.tsx'
import { disseminationRoutes } from './pages/dissemination/page.tsx'
import { liaisonRoutes } from './pages/liaison/page.tsx'
import { overrideRoutes } from './pages/override/page.tsx'
import { requestRoutes } from './pages/request/page.tsx'
import { shareRoutes } from './pages/share/page.tsx'
import { newShareRoutes } from './pages/share-new/page.tsx'
import { sharesRoute } from './pages/shares/page.tsx'

export const shareAddresses: readonly Route[] = [
  sharesRoute,
  ...newShareRoutes,
  ...shareRoutes,
  ...askRoutes,
  ...requestRoutes,
  ...deviateRoutes,
  ...deviationRoutes,
  ...overrideRoutes,
  ...disseminationRoutes,
  ...liaisonRoutes,
]
