import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { RIGHTS } from '../cases/rights-of-roles.ts'
import { POST_ROLES, type PostRole } from '../cases/roles.ts'
import { CLASSES, ITEM_CLASSES, type ItemClass } from './item-classes.ts'
import { type ItemToRead, mayReadItem, type ReaderOfItem } from './who-may-read-an-item.ts'

const reader = (role: PostRole, more: Partial<ReaderOfItem> = {}): ReaderOfItem => ({
  memberId: 'me',
  postId: 'my-post',
  agencyId: 'mine',
  role,
  sections: RIGHTS[role].file,
  conferences: [],
  barred: false,
  ...more,
})

const item = (itemClass: ItemClass, more: Partial<ItemToRead> = {}): ItemToRead => ({
  ownerAgencyId: 'theirs',
  authorId: 'somebody',
  class: itemClass,
  readers: [],
  revealsRegistration: false,
  registrationPermitted: false,
  ...more,
})

const everyReader = [
  { kind: 'agency', id: 'mine' },
  { kind: 'post', id: 'my-post' },
  { kind: 'member', id: 'me' },
  { kind: 'conference', id: 'meeting' },
] as const

const rule = (who: ReaderOfItem, what: ItemToRead) => mayReadItem(who, what).rule

describe('who may read an item', () => {
  it('S3-80: nobody of another agency reads what its owner opened to nobody', () => {
    for (const role of POST_ROLES)
      for (const one of ITEM_CLASSES)
        assert.ok(!mayReadItem(reader(role, { conferences: ['meeting'] }), item(one)).allowed, `${role} ${one}`)
  })

  it('the owner’s colleagues read it by their part of the file', () => {
    assert.equal(rule(reader('police-solo'), item('intelligence', { ownerAgencyId: 'mine' })), 'IT-09')
    assert.equal(rule(reader('voluntary-worker'), item('ordinary', { ownerAgencyId: 'mine' })), 'IT-12')
    assert.equal(rule(reader('voluntary-worker'), item('ordinary', { ownerAgencyId: 'mine', authorId: 'me' })), 'IT-08')
  })

  it('S2-23, S3-77: intelligence stays with police posts, whoever is named', () => {
    for (const role of POST_ROLES.filter(one => one !== 'police-solo' && one !== 'crime-manager'))
      assert.ok(!mayReadItem(reader(role), item('intelligence', { readers: everyReader })).allowed, role)
  })

  it('S2-26: health is read by health alone', () => {
    for (const role of POST_ROLES.filter(one => one !== 'health-liaison'))
      assert.ok(!mayReadItem(reader(role), item('health', { readers: everyReader })).allowed, role)
  })

  it('covert opens to people by name alone, also within the agency', () => {
    const mine = item('covert', { ownerAgencyId: 'mine' })
    assert.equal(rule(reader('crime-manager'), mine), 'IT-12')
    assert.equal(rule(reader('crime-manager'), { ...mine, readers: [{ kind: 'post', id: 'my-post' }] }), 'IT-12')
    assert.equal(rule(reader('crime-manager'), { ...mine, readers: [{ kind: 'member', id: 'me' }] }), 'IT-10')
  })

  it('a role, agency or meeting opens nothing of a class that names posts and people', () => {
    for (const one of ITEM_CLASSES.filter(name => CLASSES[name].named === 'posts-and-people')) {
      const whole = item(one, {
        readers: [
          { kind: 'agency', id: 'mine' },
          { kind: 'role', id: 'managing-officer' },
        ],
      })
      assert.equal(rule(reader('managing-officer'), whole), 'IT-11', one)
      const byPost = item(one, { readers: [{ kind: 'post', id: 'my-post' }] })
      assert.equal(rule(reader('managing-officer'), byPost), 'IT-10', one)
    }
  })

  it('deny wins: barred, without a post, without a standing, without the part', () => {
    const named = item('ordinary', { readers: everyReader, authorId: 'me', ownerAgencyId: 'mine' })
    assert.equal(rule(reader('police-solo', { barred: true }), named), 'IT-02')
    assert.equal(rule(reader('police-solo', { role: null }), named), 'IT-01')
    assert.equal(rule(reader('police-solo', { sections: [] }), named), 'IT-03')
    assert.equal(rule(reader('housing-solo'), item('victim-contact', { readers: everyReader })), 'IT-06')
  })

  it('whoever comes to the meeting alone reads what was opened to the meeting', () => {
    const guest = reader('housing-solo', { sections: [], conferences: ['meeting'] })
    assert.equal(rule(guest, item('ordinary', { readers: [{ kind: 'conference', id: 'meeting' }] })), 'IT-10')
    assert.equal(rule(guest, item('ordinary', { readers: [{ kind: 'post', id: 'my-post' }] })), 'IT-11')
  })

  it('S3-81: words that name registration wait for the police, but not for the agency that wrote them', () => {
    const told = item('ordinary', { readers: everyReader, revealsRegistration: true })
    assert.equal(rule(reader('housing-solo'), told), 'IT-07')
    assert.equal(rule(reader('housing-solo'), { ...told, registrationPermitted: true }), 'IT-10')
    assert.equal(rule(reader('managing-officer'), told), 'IT-10')
    assert.equal(rule(reader('housing-solo'), { ...told, ownerAgencyId: 'mine' }), 'IT-10')
  })
})
