/** The parts of govuk-frontend's scripts that we call; the package brings no types. */
declare module 'govuk-frontend' {
  type Component = { new (element: Element, config?: object): object; readonly moduleName: string }
  export const Button: Component
  export const CharacterCount: Component
  export const Checkboxes: Component
  export const ErrorSummary: Component
  export const NotificationBanner: Component
  export const PasswordInput: Component
  export const SkipLink: Component
  export const Tabs: Component
}
