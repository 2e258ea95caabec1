import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '../kernel/day.ts'
import { whatComesOfAnApplication } from './what-comes-of-an-application.ts'
import { whatHappensAfterAnEnquiryInScotland } from './what-happens-after-an-enquiry-in-scotland.ts'

const ON = day('2026-02-20')

describe('disclosure about a child', () => {
  const convicted = {
    personNamed: true,
    contactWithAChild: true,
    held: 'convictions for sexual offences against children',
    riskToTheChild: true,
    necessary: true,
  } as const
  const valueOf = (given: Parameters<typeof whatComesOfAnApplication.answer>[0]) => {
    const answer = whatComesOfAnApplication.answer(given, ON)
    assert.ok(answer.kind === 'decided', JSON.stringify(answer))
    return answer.value
  }

  it('names nobody who is told where nothing is told', () => {
    assert.deepEqual(valueOf({ immediateDanger: true }).tell, undefined)
    assert.deepEqual(valueOf({ personNamed: false }).tell, undefined)
    const nothing = { ...convicted, held: 'nothing', identityProven: true } as const
    assert.deepEqual(valueOf(nothing), {
      outcome: 'nothing to disclose',
      applicantIsTold: 'that there is nothing to disclose',
    })
  })

  it('answers nobody where police tell of their own accord', () => {
    const own = { ...convicted, route: 'right to know' } as const
    assert.deepEqual(valueOf(own), { outcome: 'disclose', tell: 'whoever can best protect the child' })
    assert.deepEqual(valueOf({ ...own, held: 'nothing' }), { outcome: 'nothing to disclose' })
    assert.deepEqual(valueOf({ ...own, held: 'other concern' }), { outcome: 'consider other disclosure' })
  })

  it('promises no answer in Scotland where the scheme does not apply, or nobody set a time', () => {
    const locally = {
      'disclosure/days-to-answer-an-enquiry': [{ from: day('2026-01-01'), value: 40, source: 'Area protocol' }],
    }
    const asked = { askedOn: ON, urgent: false, askedByCarer: true, locally }
    const [grown, child, unset] = [
      whatHappensAfterAnEnquiryInScotland.answer({ ...asked, ageOfTheChild: 18 }, ON),
      whatHappensAfterAnEnquiryInScotland.answer({ ...asked, ageOfTheChild: 17 }, ON),
      whatHappensAfterAnEnquiryInScotland.answer({ ...asked, ageOfTheChild: 17, locally: {} }, ON),
    ]
    assert.ok(grown.kind === 'decided' && grown.value.answerBy === undefined && grown.because.length === 2)
    assert.ok(child.kind === 'decided' && child.value.answerBy === '2026-04-01')
    assert.ok(unset.kind === 'decided' && unset.value.answerBy === undefined)
  })
})
