/** One look at the past: a page as the holder of a post could see it, and who else could read what stands there. */
import type { VNode } from 'preact'
import { asItStood, lookBack, type PostThen, type StoodThen, standingOf } from '#platform/history'
import type { Asked } from '#platform/http'
import { type EntryKnown, entriesKnown } from '../../queries/entries-known.ts'
import type { AskedFor } from './asked-for.ts'
import { askThen, type Found } from './pages-of-the-past.ts'

/** What a look found: the page, or that there was none for this post; and who stood on the case then. */
export type Looked = {
  readonly holder: PostThen
  readonly shown: { readonly title: string; readonly content: VNode } | undefined
  readonly stood: readonly StoodThen[]
  readonly entries: readonly EntryKnown[]
}

type Held = PostThen & { readonly memberId: string }
const isHeld = (post: PostThen): post is Held => post.memberId !== null

/** Those who look at a case that they were granted look at the whole of it. */
const LOOKS_AT_ALL = ['auditor', 'data-protection-officer']

/** The look, `'nobody'` where nobody held the post on that day, or undefined where the case was not there yet. */
export async function look(
  asked: Asked,
  caseId: string,
  wanted: AskedFor,
  found: Found,
): Promise<Looked | 'nobody' | undefined> {
  const { postId, at, reason } = wanted
  const then = await asked.act(tx => asItStood(tx, { caseId, at, postId, because: reason }), [caseId])
  if (then === undefined) return undefined
  const { actor: asker, database } = asked
  const given = { found: then, asker, whole: LOOKS_AT_ALL.includes(asker.role), now: database.clock.now() }
  return lookBack(given, async ({ database: past, posts }) => {
    const holder = posts.find(post => post.postId === postId)
    if (holder === undefined || !isHeld(holder)) return 'nobody'
    const answer = await askThen(asked, found, past, holder)
    const shown = answer.kind === 'page' ? { title: answer.title, content: answer.content } : undefined
    const { memberId, agencyId, role } = holder
    const actor = { memberId, agencyId, postId, role, sessionId: null, purpose: 'supervision' } as const
    const entries = await past.asActor(actor, tx => entriesKnown(tx, caseId), [caseId])
    return { holder, shown, entries, stood: await standingOf(past, caseId, posts) }
  })
}
