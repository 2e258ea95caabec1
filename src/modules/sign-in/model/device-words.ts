/** What a browser says about itself, in the few words by which its owner knows it. */

const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/Chrome\/|\bChromium\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const SYSTEMS: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux'],
]

const first = (list: readonly [RegExp, string][], device: string) => list.find(([pattern]) => pattern.test(device))?.[1]

/** "Firefox on Windows"; "a browser" when it says nothing we know. */
export function deviceWords(device: string): string {
  const [browser, system] = [first(BROWSERS, device), first(SYSTEMS, device)]
  if (browser === undefined && system === undefined) return 'a browser'
  return [browser ?? 'a browser', system].filter(part => part !== undefined).join(' on ')
}
