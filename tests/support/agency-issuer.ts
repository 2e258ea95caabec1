/** An agency's own sign-in for tests: a real OpenID Connect provider on loopback, and a browser that walks to it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** Who the directory says is in front of it, and by which methods they showed it. */
export type Subject = { readonly sub: string; readonly amr?: readonly string[] }

export type AgencyIssuer = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Whom the next visitor is taken for. */
  readonly expect: (subject: Subject) => void
  /** Follows an address through the provider, as a browser does, until it leads back to Cairn. */
  readonly walk: (address: string) => Promise<URL>
  readonly stop: () => Promise<void>
}

const CLIENT = { id: 'cairn-test', secret: 'a secret between this test and itself' }

function providerAt(issuer: string, redirectUris: readonly string[]): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: redirectUris,
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub', 'amr'] },
    cookies: { keys: ['only for this test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub }) }),
  })
}

/** Follows redirects on the provider's side, keeping its cookies. */
async function walkThrough(issuer: string, address: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let at = new URL(address)
  for (let steps = 0; steps < 12; steps += 1) {
    if (at.origin !== issuer) return at
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(at, { redirect: 'manual', headers: cookie === '' ? {} : { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.slice(0, set.indexOf(';')).split(/=(.*)/s)
      cookies.set(name, value)
    }
    const to = answer.headers.get('location')
    if (to === null) throw new Error(`The provider stopped at ${at.pathname}: ${(await answer.text()).slice(0, 300)}`)
    at = new URL(to, at)
  }
  throw new Error('The provider sent the browser in a circle')
}

/** Starts a provider that knows the given addresses to return to. */
export async function startAgencyIssuer(redirectUris: readonly string[]): Promise<AgencyIssuer> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = providerAt(issuer, redirectUris)
  const handle = provider.callback()
  let subject: Subject = { sub: 'nobody' }
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) return handle(request, response)
    void (async () => {
      const { params } = await provider.interactionDetails(request, response)
      const grant = new provider.Grant({ accountId: subject.sub, clientId: params.client_id })
      grant.addOIDCScope(params.scope)
      const login = { accountId: subject.sub, amr: subject.amr ?? ['pwd'] }
      await provider.interactionFinished(request, response, { login, consent: { grantId: await grant.save() } })
    })().catch(fault => response.writeHead(500).end(String(fault)))
  })
  return {
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    expect: next => {
      subject = next
    },
    walk: address => walkThrough(issuer, address),
    stop: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
