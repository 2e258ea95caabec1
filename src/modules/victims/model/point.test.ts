import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Point, pointTyped } from './point.ts'

const near = (found: Point | undefined, east: number, north: number, metres: number) => {
  assert.ok(found !== undefined)
  assert.ok(Math.hypot(found.east - east, found.north - north) <= metres, `${found.east} ${found.north}`)
}

describe('a point as people type it S3-67', () => {
  it('reads grid references of six, eight and ten figures, however they are spaced', () => {
    assert.deepEqual(pointTyped('NT 258 732', 'Scotland'), { east: 325_800, north: 673_200 })
    assert.deepEqual(pointTyped('nt25807320', 'Scotland'), { east: 325_800, north: 673_200 })
    assert.deepEqual(pointTyped('TG 51409 13177', 'England and Wales'), { east: 651_409, north: 313_177 })
    assert.deepEqual(pointTyped('HU 396 753', 'Scotland'), { east: 439_600, north: 1_175_300 })
  })

  it('reads an easting and a northing, in Scotland and in New Zealand', () => {
    assert.deepEqual(pointTyped('325800 673200', 'Scotland'), { east: 325_800, north: 673_200 })
    assert.deepEqual(pointTyped('1406000, 4917000', 'New Zealand'), { east: 1_406_000, north: 4_917_000 })
  })

  it('reads latitude and longitude onto the nation’s grid', () => {
    // A water tower whose place surveyors publish in both; five metres are lost on the way between the two.
    near(pointTyped('52.657979, 1.716053', 'England and Wales'), 651_409, 313_177, 10)
    near(pointTyped('-41.288890, 174.777220', 'New Zealand'), 1_748_800, 5_427_800, 400)
  })

  it('takes nothing that is less close than a hundred metres, nowhere, or no point at all', () => {
    for (const typed of [
      '',
      'NT 25 73',
      'NT',
      '14 Weir Street',
      'ZZ 123 456',
      '325800',
      '55.9 -3.1',
      '0 0',
      '999999 9999999',
    ])
      assert.equal(pointTyped(typed, 'Scotland'), undefined, typed)
    assert.equal(pointTyped('NT 258 732', 'New Zealand'), undefined)
    assert.equal(pointTyped('48.8566, 2.3522', 'Scotland'), undefined, 'Paris')
  })
})
