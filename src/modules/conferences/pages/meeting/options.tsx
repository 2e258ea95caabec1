/** Address options as they are read. */
import { Fragment, type JSX } from 'preact'
import type { OptionShown } from '#modules/housing'
import { When } from '#web'
import type { Shown } from './shown.ts'

const OPTION_WORDS: Readonly<Record<OptionShown['state'], string>> = {
  option: 'option',
  'not-available': 'not available',
  unsuitable: 'unsuitable',
  approved: 'approved by the supervising worker',
  refused: 'refused',
}

/** Address options with what closes or limits them. */
export function OptionsShown({
  options,
  shown,
}: {
  options: readonly OptionShown[]
  shown: Pick<Shown, 'today'>
}): JSX.Element {
  if (options.length === 0) return <p class="quiet">No address is recorded.</p>
  return (
    <ul class="said">
      {options.map(({ address, kind, state, because, constraints, availableOn }) => (
        <li>
          <b>{address}</b>{' '}
          <small class="quiet">
            {[kind.replaceAll('-', ' '), constraints, because].filter(text => text !== '').join(' · ')}
            {availableOn === null ? null : (
              <Fragment>
                {' '}
                · from <When day={availableOn} today={shown.today} form="short" alone />
              </Fragment>
            )}
          </small>{' '}
          <b>{OPTION_WORDS[state]}</b>
        </li>
      ))}
    </ul>
  )
}
