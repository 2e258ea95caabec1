/** The GOV.UK components that are drawn by their own templates. The others are written in `src/web/plain` or not used. */
export const WRAPPED = [
  'character-count',
  'checkboxes',
  'error-message',
  'error-summary',
  'fieldset',
  'hint',
  'input',
  'label',
  'notification-banner',
  'pagination',
  'panel',
  'password-input',
  'radios',
  'select',
  'skip-link',
  'tabs',
  'textarea',
] as const

export type Wrapped = (typeof WRAPPED)[number]
