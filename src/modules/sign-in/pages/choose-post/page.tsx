/** For whoever holds several posts: in which one they work until they sign out. */
import { type Answer, page } from '#platform/http'
import { choosePost, postsToChoose } from '#platform/identity'
import { asTyped, type FormState, startingWith } from '#web'
import { answered, type Desk, onward } from '../../desk.ts'
import { ChoosePostView } from './view.tsx'

async function drawn({ house, signedIn }: Desk, state: FormState, status = 200): Promise<Answer> {
  const posts = await postsToChoose(house, signedIn)
  return page('Choose your post', <ChoosePostView state={state} posts={posts} />, { frame: 'bare', status })
}

/** GET /sign-in/post */
export async function showPosts(desk: Desk): Promise<Answer> {
  return desk.signedIn.stage === 'choosing-post' ? drawn(desk, startingWith()) : onward(desk)
}

/** POST /sign-in/post */
export async function takePost(desk: Desk): Promise<Answer> {
  const { asked, house, signedIn } = desk
  if (signedIn.stage !== 'choosing-post') return onward(desk)
  const chosen = asked.field('post')
  if (chosen === '')
    return drawn(desk, asTyped({}, [{ field: 'post', says: 'Choose the post you are working in now.' }]), 422)
  const outcome = await choosePost(house, signedIn, chosen)
  return answered(outcome, desk.letIn, (wrong, status) => drawn(desk, asTyped(asked.fields, wrong), status))
}
