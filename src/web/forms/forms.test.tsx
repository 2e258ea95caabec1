import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { VNode } from 'preact'
import { renderPart } from '../document/page-context.tsx'
import { BoxesField, ChoiceField, SelectField } from './choice-fields.tsx'
import { ErrorSummary, Fieldset, Form, HiddenField } from './form.tsx'
import { asTyped, idOf, startingWith, textOf, textsOf } from './state.ts'
import { DateField, LongTextField, PasswordField, TextField, TimeField } from './text-fields.tsx'

const draw = (content: VNode | null, more: { antiforgery?: string; newId?: () => string } = {}) =>
  renderPart(<>{content}</>, more)

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "O'Néill & Māori \u2028 \u202e",
  '{{ 7 * 7 }} {% raw %}',
  '</textarea></select>',
  '&lt;already&gt;',
]

/** What the browser would show: the value with its entities read. */
const read = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const valueIn = (html: string) => read(/<input[^>]* value="([^"]*)"/.exec(html)?.[1] ?? '')
const textIn = (html: string) => read(/<textarea[^>]*>([^<]*)<\/textarea>/.exec(html)?.[1] ?? '')

describe('Fields show exactly what was typed', () => {
  for (const typed of HOSTILE) {
    it(JSON.stringify(typed), () => {
      const state = asTyped({ x: typed })
      for (const field of [TextField, DateField, TimeField]) {
        assert.equal(valueIn(draw(field({ state, name: 'x', label: 'X' }))), typed)
      }
      assert.equal(textIn(draw(<LongTextField state={state} name="x" label="X" />)), typed)
      assert.equal(textIn(draw(<LongTextField state={state} name="x" label="X" limit={100} />)), typed)
      assert.equal(valueIn(draw(<HiddenField state={state} name="x" />)), typed)
    })
  }

  it('whatever it was, with labels, hints and mistakes of any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (typed, words) => {
        const state = asTyped({ x: typed }, words === '' ? [] : [{ field: 'x', says: words }])
        const html = draw(<TextField state={state} name="x" label={words} hint={words} />)
        assert.equal(valueIn(html), typed)
        assert.doesNotMatch(html, /slot[0-9a-f]{24}/)
      }),
    )
  })

  it('keeps lines and their indentation, also inside a question that follows from another', () => {
    const typed = 'one\n  two\n\n      three'
    const state = asTyped({ x: typed, c: 'yes' })
    const follows = <LongTextField state={state} name="x" label="X" />
    assert.equal(
      textIn(
        draw(<ChoiceField state={state} name="c" legend="C" choices={[{ value: 'yes', text: 'Yes', follows }]} />),
      ),
      typed,
    )
  })

  it('never shows a secret again', () => {
    const html = draw(<PasswordField state={asTyped({ x: 'hunter2' })} name="x" label="X" />)
    assert.doesNotMatch(html, /hunter2/)
  })

  it('marks what was chosen, and only that', () => {
    const state = asTyped({ one: 'b', many: ['a', 'c'], from: 'b' })
    const choices = ['a', 'b', 'c'].map(value => ({ value, text: value.toUpperCase() }))
    const chosen = (html: string) =>
      [...html.matchAll(/value="(\w)"[^>]* (?:checked|selected)/g)].map(found => found[1])
    assert.deepEqual(chosen(draw(<ChoiceField state={state} name="one" legend="" choices={choices} />)), ['b'])
    assert.deepEqual(chosen(draw(<BoxesField state={state} name="many" legend="" choices={choices} />)), ['a', 'c'])
    assert.deepEqual(chosen(draw(<SelectField state={state} name="from" label="" choices={choices} none="None" />)), [
      'b',
    ])
  })

  it('draws the second of two alike forms with its own words, not with those of the first', () => {
    const first = draw(<TextField state={asTyped({ x: 'first' })} name="x" label="First" />)
    const second = draw(<TextField state={asTyped({ y: 'second' })} name="y" label="Second" />)
    assert.match(first, /First[^]*name="x"[^]*value="first"/)
    assert.match(second, /Second[^]*name="y"[^]*value="second"/)
    assert.doesNotMatch(second, /first/i)
  })
})

describe('What is wrong', () => {
  const state = asTyped({ a: '', b: '' }, [
    { field: 'a', says: 'Write a name' },
    { field: 'people[0].name', says: 'Write <who>' },
    { field: '', says: 'Somebody changed it' },
  ])

  it('is said at the field, which the summary links to', () => {
    const summary = draw(<ErrorSummary state={state} />)
    assert.match(summary, /<a href="#a">Write a name<\/a>/)
    assert.match(summary, /<a href="#people-0-name">Write &lt;who&gt;<\/a>/)
    assert.match(summary, /<li>\s*Somebody changed it\s*<\/li>/)
    const field = draw(<TextField state={state} name="a" label="A" />)
    assert.match(field, /id="a-error"[^]*Write a name[^]*<input[^>]* id="a"[^>]*aria-describedby="a-error"/)
    assert.match(
      draw(<TextField state={state} name="people[0].name" label="A" />),
      /<input[^>]* id="people-0-name" name="people\[0\]\.name"/,
    )
  })

  it('says nothing when nothing is wrong', () => {
    assert.equal(draw(<ErrorSummary state={startingWith()} />), '')
    assert.doesNotMatch(draw(<TextField state={startingWith()} name="a" label="A" />), /error/)
  })

  it('keeps several forms of one page apart by their prefix', () => {
    const one = asTyped({ a: '' }, [{ field: 'a', says: 'Wrong' }], 'one')
    assert.equal(idOf(one, 'a'), 'one-a')
    assert.match(draw(<ErrorSummary state={[state, one]} />), /href="#a"[^]*href="#one-a"/)
    assert.match(
      draw(<BoxesField state={one} name="a" legend="A" choices={[{ value: '1', text: '1' }]} />),
      /id="one-a" name="a"/,
    )
  })
})

describe('A form', () => {
  const given = { antiforgery: 'the-token', newId: () => 'the-key' }

  it('carries the token of its session and a key that is spent once', () => {
    const html = draw(<Form to="/x">y</Form>, given)
    assert.match(html, /<form method="post" action="\/x"[^>]* data-form="once"/)
    assert.match(html, /name="_form" value="the-token"/)
    assert.match(html, /name="_once" value="the-key"/)
  })

  it('carries no key when it changes nothing', () => {
    assert.doesNotMatch(
      draw(
        <Form to="/x" once={false}>
          y
        </Form>,
        given,
      ),
      /_once|once/,
    )
  })

  it('has a key of its own each time it is drawn', () => {
    const keys = [1, 2].map(() => /name="_once" value="([^"]+)"/.exec(draw(<Form to="/x">y</Form>))?.[1])
    assert.notEqual(keys[0], keys[1])
  })

  it('is never sent to another site', () => {
    assert.doesNotMatch(draw(<Form to="//elsewhere.example/x">y</Form>, given), /elsewhere/)
  })

  it('names its groups', () => {
    const html = draw(
      <Fieldset legend="When" hint="Before release" id="when">
        y
      </Fieldset>,
    )
    assert.match(html, /<fieldset[^>]*aria-describedby="when-hint"[^>]*id="when"/)
    assert.match(html, /id="when-hint"[^>]*>\s*Before release/)
  })
})

describe('The state of a form', () => {
  it('forgets the token and the key, and what was not sent', () => {
    assert.deepEqual(asTyped({ _form: 'a', _once: 'b', x: '1', y: undefined, z: ['2', '3'] }).values, {
      x: '1',
      z: ['2', '3'],
    })
  })

  it('reads one text or several', () => {
    const state = asTyped({ one: '1', many: ['2', '3'] })
    assert.deepEqual([textOf(state, 'one'), textOf(state, 'many'), textOf(state, 'none')], ['1', '2', ''])
    assert.deepEqual([textsOf(state, 'one'), textsOf(state, 'many'), textsOf(state, 'none')], [['1'], ['2', '3'], []])
  })

  it('does not mistake a name that every object has for a field', () => {
    assert.equal(textOf(startingWith(), 'constructor'), '')
    assert.deepEqual(textsOf(startingWith(), 'constructor'), [])
    assert.deepEqual(textsOf(startingWith(), '__proto__'), [])
  })
})
