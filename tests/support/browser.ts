/** A headless browser for tests, the one that the machine has. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Starts the browser without any of its own errands in the network. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = PLACES.find(place => place !== undefined && existsSync(place))
  if (executablePath === undefined) throw new Error('There is no Chromium here: apt-get install chromium')
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
