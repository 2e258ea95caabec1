/** The addresses of orders and conditions. */
import type { Route } from '#platform/http'
import { permissionRoutes } from './pages/permissions/page.tsx'
import { registrationRoutes } from './pages/registration/page.tsx'

export const ordersRoutes: readonly Route[] = [...registrationRoutes, ...permissionRoutes]
