/** A real browser at the gate: what it complains about, and a passkey in its virtual authenticator. */
import { type AddressInfo, createServer } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** Opens an address in a fresh context, noting everything that the browser complains about. */
export async function openedAt(
  browser: Browser,
  address: string,
  script = true,
): Promise<{ page: Page; complaints: string[]; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: script })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const complaints: string[] = []
  page.on('console', message => {
    // A refused form is 4xx on purpose; everything else that the browser says is a fault.
    const text = message.text()
    if (message.type() === 'error' && !/status of 4(09|22)/.test(text)) complaints.push(text)
  })
  page.on('pageerror', fault => complaints.push(fault.message))
  await page.goto(address)
  return { page, complaints, context }
}

/** An authenticator in the browser, as a phone or a security key is: it holds keys and has a finger to show. */
export async function withAuthenticator(context: BrowserContext, page: Page) {
  const cdp = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  return {
    keys: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    finger: (shown: boolean) => cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: shown }),
  }
}

/** A free port, taken before the server is made: passkeys and the agencies are bound to the whole address. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))
  return port
}
