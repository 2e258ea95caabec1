import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deviceWords } from './device-words.ts'
import { thenFrom } from './then.ts'

describe('where to go once somebody is in', () => {
  it('is the page that was asked for, with its query', () => {
    for (const path of ['/', '/cases/mine', '/people?q=1', '/sign-in/enrol', '/signs'])
      assert.equal(thenFrom(path), path)
  })

  it('is the start for whatever is not a page of ours', () => {
    const bad = [
      '//evil.example/x',
      '/\\evil.example/x',
      'https://evil.example/x',
      'javascript:alert(1)',
      '/\t/evil.example/x',
      '/a\nb',
      '',
      'x',
      '/.//evil.example/x',
    ]
    for (const cookie of [...bad, undefined]) assert.equal(thenFrom(cookie), '/', String(cookie))
  })

  it('is never the way by which one came in', () => {
    for (const cookie of ['/sign-in', '/sign-in/second', '/sign-out', '/prove-again', '/sign-in/set-up/secret'])
      assert.equal(thenFrom(cookie), '/')
  })
})

describe('a device in words', () => {
  it('is the browser and the system, as far as they are known', () => {
    const said: readonly [string, string][] = [
      [
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
        'Edge on Windows',
      ],
      [
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
        'Chrome on Windows',
      ],
      [
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
        'Safari on iPhone',
      ],
      [
        'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
        'Chrome on Android',
      ],
      ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
      ['curl/8.0', 'a browser'],
      ['', 'a browser'],
    ]
    for (const [device, words] of said) assert.equal(deviceWords(device), words)
  })
})
