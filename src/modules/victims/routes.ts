import type { Route } from '#platform/http'
import { keepPlacesRoutes } from './pages/keep-places/page.tsx'
import { readPlaceRoutes } from './pages/read-place/page.tsx'
import type { AddressesOf } from './queries/addresses.ts'

export type { AddressNamed } from './queries/addresses.ts'

/** The addresses of a case belong to a higher module, so how they are read is handed in by `src/app`. */
export const victimsRoutes = (addressesOf: AddressesOf): readonly Route[] => [
  ...keepPlacesRoutes(addressesOf),
  ...readPlaceRoutes(addressesOf),
]
