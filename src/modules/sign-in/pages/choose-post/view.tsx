import type { JSX } from 'preact'
import { ChoiceField, ErrorSummary, Form, type FormState, SubmitButton } from '#web'

type Post = {
  readonly postId: string
  readonly title: string
  readonly agency: string
  readonly area: string
  readonly kind: 'holder' | 'deputy'
}

const described = ({ agency, area, kind }: Post) =>
  [agency, area, kind === 'deputy' ? 'as deputy' : ''].filter(part => part !== '').join(', ')

/** One post at a time: what you may see, and under whose name it stands, follows from it. */
export function ChoosePostView({ state, posts }: { state: FormState; posts: readonly Post[] }): JSX.Element {
  return (
    <>
      <ErrorSummary state={state} />
      <Form to="/sign-in/post" once={false}>
        <ChoiceField
          state={state}
          name="post"
          legend="Which post are you working in now?"
          legendSize="heading"
          hint="What you may see and do follows from it, and what you write stands under it. To change, sign out and in again."
          choices={posts.map(post => ({ value: post.postId, text: post.title, hint: described(post) }))}
        />
        <SubmitButton>Go on</SubmitButton>
      </Form>
    </>
  )
}
