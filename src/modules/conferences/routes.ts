/** Every address of this module. */
import type { Route } from '#platform/http'
import { conveningRoutes } from './routes-convening.ts'
import { routesOfMeeting } from './routes-meeting.ts'
import { minuteRoutes } from './routes-minute.ts'

export const conferencesRoutes: readonly Route[] = [...conveningRoutes, ...routesOfMeeting, ...minuteRoutes]
