/** Text that somebody typed in several lines, with its lines kept. */
import { Fragment, type JSX } from 'preact'

export function Lines({ text }: { text: string }): JSX.Element {
  return (
    <Fragment>
      {text.split('\n').map((line, index) => (
        <Fragment>
          {index === 0 ? null : <br />}
          {line}
        </Fragment>
      ))}
    </Fragment>
  )
}
