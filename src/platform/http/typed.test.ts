import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '#rules'
import { LINE_LIMIT, TEXT_LIMIT } from '#shared'
import { reading } from './typed.ts'

const formOf = (fields: Readonly<Record<string, string>>) => reading({ field: name => fields[name] ?? '' })

describe('what people type into a form', () => {
  it('is kept exactly, without what no keyboard means to send', () => {
    const form = formOf({ name: ' Māhinārangi\u0000  Ó\u2019Dochartaigh\u202e \r\n', note: 'one\r\ntwo\u0007\n\ud800' })
    assert.equal(form.line('name'), 'Māhinārangi Ó\u2019Dochartaigh')
    assert.equal(form.text('note'), 'one\ntwo\n\ufffd')
    assert.deepEqual(form.wrong, [])
  })

  it('is as long as its limit, and beyond it is told with the count and not cut', () => {
    const [line, text] = ['ŵ'.repeat(LINE_LIMIT), 'x'.repeat(TEXT_LIMIT)]
    const form = formOf({ line, text, longer: `${line}ŵ`, larger: `${text}x` })
    assert.equal(form.line('line'), line)
    assert.equal(form.text('text'), text)
    assert.equal(form.wrong.length, 0)
    assert.equal(form.line('longer').length, LINE_LIMIT + 1)
    assert.equal(form.text('larger').length, TEXT_LIMIT + 1)
    assert.deepEqual(
      form.wrong.map(({ field, says }) => `${field}: ${says}`),
      [
        'longer: Shorten this to 300 characters: it has 301',
        'larger: Shorten this to 20,000 characters: it has 20,001',
      ],
    )
  })

  it('tells everything that is missing or unreadable at once', () => {
    const form = formOf({ day: 'the day after', choice: 'third' })
    assert.equal(form.line('name', 'Give the name'), '')
    assert.equal(
      form.read('day', () => undefined, 'Write the day as 16 June 2026'),
      undefined,
    )
    assert.equal(
      form.read('other', () => day('2026-06-16'), 'unreadable', 'Give the day'),
      undefined,
    )
    assert.equal(
      form.read('notNeeded', () => day('2026-06-16'), 'unreadable'),
      undefined,
    )
    assert.equal(form.oneOf('choice', ['first', 'second'], 'Choose one'), undefined)
    assert.equal(form.oneOf('choice', ['first', 'second']), undefined)
    assert.deepEqual(
      form.wrong.map(one => one.field),
      ['name', 'day', 'other', 'choice'],
    )
  })
})
