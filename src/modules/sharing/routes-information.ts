/** The addresses of information items, and of words that name registration status. */
import type { Route } from '#platform/http'
import { askOwnerRoutes } from './pages/ask-owner/page.tsx'
import { informationListRoutes } from './pages/information/page.tsx'
import { itemRoutes } from './pages/item/page.tsx'
import { permissionRoutes } from './pages/permissions/page.tsx'
import { recordItemRoutes } from './pages/record-item/page.tsx'
import { registrationTextsRoutes } from './pages/registration-texts/page.tsx'
import { releaseItemRoutes } from './pages/release-item/page.tsx'

export const informationRoutes: readonly Route[] = [
  ...informationListRoutes,
  ...recordItemRoutes,
  ...itemRoutes,
  ...releaseItemRoutes,
  ...askOwnerRoutes,
  ...registrationTextsRoutes,
  ...permissionRoutes,
]
