/** Puts the web server together: every module's pages, one frame around them. */
import type { FastifyInstance } from 'fastify'
import { accessRecordsRoutes, chronologyExportRoutes, pacing, whatWasKnownRoutes } from '#modules/access-records'
import { accountsRoutes } from '#modules/accounts'
import { approvalsRoutes } from '#modules/approvals'
import { casesRoutes } from '#modules/cases'
import { conferencesRoutes } from '#modules/conferences'
import { addressesWithPoints, housingRoutes, providerBandsRoutes } from '#modules/housing'
import { emergencyRoutes, lettingInRoutes } from '#modules/need-to-know'
import { operationsRoutes } from '#modules/operations'
import { ordersRoutes } from '#modules/orders'
import { plansRoutes } from '#modules/plans'
import { recipientsRoutes } from '#modules/recipients'
import { releasesRoutes } from '#modules/releases'
import { retentionRoutes } from '#modules/retention'
import { samePersonRoutes } from '#modules/same-person'
import { informationRoutes, sharingRoutes } from '#modules/sharing'
import { signInRoutes } from '#modules/sign-in'
import { victimsRoutes } from '#modules/victims'
import { worklistRoutes } from '#modules/worklist'
import type { Database } from '#platform/db'
import { createServer, type Frame, json, page, type Route } from '#platform/http'
import { IDLE_MINUTES } from '#platform/identity'
import { ASSET_FOLDER, ASSET_PREFIX, galleryPages, renderDocument } from '#web'
import { approvalActs } from './approvals.ts'
import { casePanels, glassPanels } from './case-panels.ts'
import type { Config } from './config.ts'
import type { DemonstrationClock } from './demonstration/clock.ts'
import { demonstrationRoutes } from './demonstration/routes.ts'
import { deskPanels } from './desk-panels.ts'
import { navigationFor, searchesPeople } from './navigation.ts'
import { pagesOfThePast } from './pages-of-the-past.ts'
import { problemPage } from './problem-page.tsx'

/** Every page of the modules, on one screen. */
export function allRoutes(): readonly Route[] {
  return [
    ...worklistRoutes,
    ...casesRoutes(casePanels),
    ...releasesRoutes,
    ...ordersRoutes,
    ...housingRoutes,
    ...informationRoutes,
    ...sharingRoutes,
    ...providerBandsRoutes,
    ...victimsRoutes((tx, caseId) => addressesWithPoints(tx, caseId)),
    ...plansRoutes,
    ...conferencesRoutes,
    ...accessRecordsRoutes(deskPanels),
    ...whatWasKnownRoutes(pagesOfThePast),
    ...chronologyExportRoutes,
    ...approvalsRoutes(approvalActs),
    ...emergencyRoutes(glassPanels),
    ...lettingInRoutes,
    ...recipientsRoutes,
    ...samePersonRoutes,
    ...retentionRoutes,
  ]
}

/** Answers that the session goes on: what a page asks when somebody says that they are still there. */
const stay: Route = {
  method: 'GET',
  path: '/stay',
  door: 'signed-in',
  purpose: 'own-work',
  tells: 'none',
  answer: async () => json({}),
}

/** Every component and error with examples: for whoever builds Cairn, in a demonstration. */
const gallery = (): readonly Route[] =>
  galleryPages().map(({ path, title, content, frame }) => ({
    method: 'GET',
    path,
    door: 'open',
    purpose: 'own-work',
    tells: 'none',
    answer: async () => page(title, content(), frame === undefined ? {} : { frame }),
  }))

export type WebParts = {
  readonly config: Config
  readonly database: Database
  readonly secret: Uint8Array
  readonly clock: DemonstrationClock | undefined
  /** Where it listens, for links when no public address is set. */
  readonly address: string
  readonly nightly: () => Promise<void>
  readonly report: (fault: unknown, reference: string) => void
}

function frameFor(database: Database, demonstration: boolean): Frame {
  return (what, around) => {
    // Somebody who has proven only a password is nobody yet, to the frame as to the pages.
    const signedIn = around.signedIn?.stage === 'full' ? around.signedIn : undefined
    return renderDocument({
      title: what.title,
      content: what.content,
      frame: what.frame ?? 'full',
      signedIn,
      navigation: navigationFor(signedIn),
      menu:
        signedIn === undefined
          ? []
          : [
              { to: '/your-account', text: 'Your account' },
              { to: '/messages', text: 'Mail to you' },
              { to: '/my-acts', text: 'What I did' },
              { to: '/mis-sends/new', text: 'Something went astray' },
            ],
      searchesPeople: searchesPeople(signedIn),
      antiforgery: around.antiforgery,
      demonstration: demonstration ? { today: database.clock.today() } : undefined,
      path: around.path,
      idleMinutes: IDLE_MINUTES,
      stayAt: stay.path,
    })
  }
}

/** Every address there is: the way in, accounts, the modules, and what only a demonstration has. */
export function everyRoute({
  config,
  secret,
  clock,
  address,
  nightly,
}: Omit<WebParts, 'report' | 'database'>): readonly Route[] {
  const { issuers, demonstration, publicUrl = address } = config
  return [
    ...signInRoutes({ secretKey: secret, publicUrl, issuers, demonstration }),
    ...accountsRoutes({ publicUrl, issuers }),
    ...operationsRoutes({ address: publicUrl, mails: config.smtpUrl !== undefined }),
    ...allRoutes(),
    stay,
    ...(clock === undefined ? [] : [...demonstrationRoutes(clock, nightly), ...gallery()]),
  ]
}

/** Makes the server; the caller lets it listen. */
export function webServer(parts: WebParts): Promise<FastifyInstance> {
  const { config, database, secret, report } = parts
  return createServer({
    database,
    routes: everyRoute(parts),
    frame: frameFor(database, config.demonstration),
    problemPage,
    assetFolders: [{ prefix: ASSET_PREFIX, root: ASSET_FOLDER }],
    secure: config.publicUrl?.startsWith('https:') ?? false,
    secret,
    requestsAMinute: config.requestsAMinute,
    pace: pacing(),
    report,
  })
}
