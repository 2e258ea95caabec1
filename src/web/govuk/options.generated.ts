/** What the GOV.UK components take, made from govuk-frontend's own descriptions by `npm run snapshot`. Do not edit. */
import type { Attributes, Markup } from './template.tsx'

export type CharacterCount = {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly rows?: string | undefined
  readonly value?: string | number | undefined
  readonly maxlength?: string | undefined
  readonly maxwords?: string | undefined
  readonly threshold?: string | undefined
  readonly countType?: string | undefined
  readonly label?: Label | undefined
  readonly hint?: Hint | undefined
  readonly errorMessage?: ErrorMessage | undefined
  readonly formGroup?: {
    readonly classes?: string | undefined
    readonly attributes?: Attributes | undefined
    readonly beforeInput?: {
      readonly text?: string | undefined
      readonly html?: Markup | undefined
    } | undefined
    readonly afterInput?: {
      readonly text?: string | undefined
      readonly html?: Markup | undefined
    } | undefined
  } | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly spellcheck?: boolean | undefined
  readonly countMessage?: {
    readonly classes?: string | undefined
  } | undefined
  readonly textareaDescriptionText?: string | undefined
  readonly charactersUnderLimitText?: { readonly [form: string]: string } | undefined
  readonly charactersAtLimitText?: string | undefined
  readonly charactersOverLimitText?: { readonly [form: string]: string } | undefined
  readonly wordsUnderLimitText?: { readonly [form: string]: string } | undefined
  readonly wordsAtLimitText?: string | undefined
  readonly wordsOverLimitText?: { readonly [form: string]: string } | undefined
}

export type Checkboxes = {
  readonly describedBy?: string | undefined
  readonly fieldset?: Fieldset | undefined
  readonly hint?: Hint | undefined
  readonly errorMessage?: ErrorMessage | undefined
  readonly formGroup?: {
    readonly classes?: string | undefined
    readonly attributes?: Attributes | undefined
    readonly beforeInputs?: {
      readonly text?: string | undefined
      readonly html?: Markup | undefined
    } | undefined
    readonly afterInputs?: {
      readonly text?: string | undefined
      readonly html?: Markup | undefined
    } | undefined
  } | undefined
  readonly idPrefix?: string | undefined
  readonly name?: string | undefined
  readonly items?: readonly ({
    readonly text?: string | undefined
    readonly html?: Markup | undefined
    readonly id?: string | undefined
    readonly name?: string | undefined
    readonly value?: string | number | undefined
    readonly label?: Label | undefined
    readonly hint?: Hint | undefined
    readonly divider?: string | undefined
    readonly checked?: boolean | undefined
    readonly conditional?: {
      readonly html?: Markup | undefined
    } | undefined
    readonly behaviour?: string | undefined
    readonly disabled?: boolean | undefined
    readonly attributes?: Attributes | undefined
  } | undefined)[] | undefined
  readonly values?: readonly string[] | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type ErrorMessage = {
  readonly text?: string | undefined
  readonly html?: Markup | undefined
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly visuallyHiddenText?: string | false | undefined
}

export type ErrorSummary = {
  readonly titleText?: string | undefined
  readonly titleHtml?: Markup | undefined
  readonly descriptionText?: string | undefined
  readonly descriptionHtml?: Markup | undefined
  readonly errorList?: readonly ({
    readonly href?: string | undefined
    readonly text?: string | undefined
    readonly html?: Markup | undefined
    readonly attributes?: Attributes | undefined
  } | undefined)[] | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type Fieldset = {
  readonly describedBy?: string | undefined
  readonly legend?: {
    readonly text?: string | undefined
    readonly html?: Markup | undefined
    readonly classes?: string | undefined
    readonly isPageHeading?: boolean | undefined
  } | undefined
  readonly classes?: string | undefined
  readonly role?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly html?: Markup | undefined
}

export type Hint = {
  readonly text?: string | undefined
  readonly html?: Markup | undefined
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type Input = {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly type?: string | undefined
  readonly inputmode?: string | undefined
  readonly value?: string | number | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly label?: Label | undefined
  readonly hint?: Hint | undefined
  readonly errorMessage?: ErrorMessage | undefined
  readonly prefix?: {
    readonly text?: string | undefined
    readonly html?: Markup | undefined
    readonly classes?: string | undefined
    readonly attributes?: Attributes | undefined
  } | undefined
  readonly suffix?: {
    readonly text?: string | undefined
    readonly html?: Markup | undefined
    readonly classes?: string | undefined
    readonly attributes?: Attributes | undefined
  } | undefined
  readonly formGroup?: {
    readonly classes?: string | undefined
    readonly attributes?: Attributes | undefined
    readonly beforeInput?: {
      readonly text?: string | undefined
      readonly html?: Markup | undefined
    } | undefined
    readonly afterInput?: {
      readonly text?: string | undefined
      readonly html?: Markup | undefined
    } | undefined
  } | undefined
  readonly classes?: string | undefined
  readonly autocomplete?: string | undefined
  readonly pattern?: string | undefined
  readonly spellcheck?: boolean | undefined
  readonly autocapitalize?: string | undefined
  readonly inputWrapper?: {
    readonly classes?: string | undefined
    readonly attributes?: Attributes | undefined
  } | undefined
  readonly attributes?: Attributes | undefined
}

export type Label = {
  readonly text?: string | undefined
  readonly html?: Markup | undefined
  readonly for?: string | undefined
  readonly isPageHeading?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type NotificationBanner = {
  readonly text?: string | undefined
  readonly html?: Markup | undefined
  readonly titleText?: string | undefined
  readonly titleHtml?: Markup | undefined
  readonly titleHeadingLevel?: string | undefined
  readonly type?: string | undefined
  readonly role?: string | undefined
  readonly titleId?: string | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type Pagination = {
  readonly items?: readonly ({
    readonly number?: string | undefined
    readonly visuallyHiddenText?: string | undefined
    readonly href?: string | undefined
    readonly current?: boolean | undefined
    readonly ellipsis?: boolean | undefined
    readonly attributes?: Attributes | undefined
  } | undefined)[] | undefined
  readonly previous?: {
    readonly text?: string | undefined
    readonly html?: Markup | undefined
    readonly labelText?: string | undefined
    readonly href?: string | undefined
    readonly attributes?: Attributes | undefined
  } | undefined
  readonly next?: {
    readonly text?: string | undefined
    readonly html?: Markup | undefined
    readonly labelText?: string | undefined
    readonly href?: string | undefined
    readonly attributes?: Attributes | undefined
  } | undefined
  readonly landmarkLabel?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type Panel = {
  readonly titleText?: string | undefined
  readonly titleHtml?: Markup | undefined
  readonly headingLevel?: number | undefined
  readonly text?: string | undefined
  readonly html?: Markup | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly actions?: {
    readonly items?: readonly ({
      readonly text?: string | undefined
      readonly type?: string | undefined
      readonly href?: string | undefined
      readonly classes?: string | undefined
      readonly attributes?: Attributes | undefined
    } | undefined)[] | undefined
    readonly classes?: string | undefined
    readonly attributes?: Attributes | undefined
  } | undefined
}

export type PasswordInput = {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly value?: string | number | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly label?: Label | undefined
  readonly hint?: Hint | undefined
  readonly errorMessage?: ErrorMessage | undefined
  readonly formGroup?: {
    readonly classes?: string | undefined
    readonly attributes?: Attributes | undefined
    readonly beforeInput?: {
      readonly text?: string | undefined
      readonly html?: Markup | undefined
    } | undefined
    readonly afterInput?: {
      readonly text?: string | undefined
      readonly html?: Markup | undefined
    } | undefined
  } | undefined
  readonly classes?: string | undefined
  readonly autocomplete?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly showPasswordText?: string | undefined
  readonly hidePasswordText?: string | undefined
  readonly showPasswordAriaLabelText?: string | undefined
  readonly hidePasswordAriaLabelText?: string | undefined
  readonly passwordShownAnnouncementText?: string | undefined
  readonly passwordHiddenAnnouncementText?: string | undefined
  readonly button?: {
    readonly classes?: string | undefined
  } | undefined
}

export type Radios = {
  readonly fieldset?: Fieldset | undefined
  readonly hint?: Hint | undefined
  readonly errorMessage?: ErrorMessage | undefined
  readonly formGroup?: {
    readonly classes?: string | undefined
    readonly attributes?: Attributes | undefined
    readonly beforeInputs?: {
      readonly text?: string | undefined
      readonly html?: Markup | undefined
    } | undefined
    readonly afterInputs?: {
      readonly text?: string | undefined
      readonly html?: Markup | undefined
    } | undefined
  } | undefined
  readonly idPrefix?: string | undefined
  readonly name?: string | undefined
  readonly items?: readonly ({
    readonly text?: string | undefined
    readonly html?: Markup | undefined
    readonly id?: string | undefined
    readonly value?: string | number | undefined
    readonly label?: Label | undefined
    readonly hint?: Hint | undefined
    readonly divider?: string | undefined
    readonly checked?: boolean | undefined
    readonly conditional?: {
      readonly html?: Markup | undefined
    } | undefined
    readonly disabled?: boolean | undefined
    readonly attributes?: Attributes | undefined
  } | undefined)[] | undefined
  readonly value?: string | number | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type Select = {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly items?: readonly ({
    readonly value?: string | number | undefined
    readonly text?: string | undefined
    readonly selected?: boolean | undefined
    readonly disabled?: boolean | undefined
    readonly attributes?: Attributes | undefined
  } | undefined)[] | undefined
  readonly value?: string | number | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly label?: Label | undefined
  readonly hint?: Hint | undefined
  readonly errorMessage?: ErrorMessage | undefined
  readonly formGroup?: {
    readonly classes?: string | undefined
    readonly attributes?: Attributes | undefined
    readonly beforeInput?: {
      readonly text?: string | undefined
      readonly html?: Markup | undefined
    } | undefined
    readonly afterInput?: {
      readonly text?: string | undefined
      readonly html?: Markup | undefined
    } | undefined
  } | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type SkipLink = {
  readonly text?: string | undefined
  readonly html?: Markup | undefined
  readonly href?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type Tabs = {
  readonly id?: string | undefined
  readonly idPrefix?: string | undefined
  readonly title?: string | undefined
  readonly items?: readonly ({
    readonly id?: string | undefined
    readonly label?: string | undefined
    readonly attributes?: Attributes | undefined
    readonly panel?: {
      readonly text?: string | undefined
      readonly html?: Markup | undefined
      readonly attributes?: Attributes | undefined
    } | undefined
  } | undefined)[] | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type Textarea = {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly spellcheck?: boolean | undefined
  readonly rows?: string | undefined
  readonly value?: string | number | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly label?: Label | undefined
  readonly hint?: Hint | undefined
  readonly errorMessage?: ErrorMessage | undefined
  readonly formGroup?: {
    readonly classes?: string | undefined
    readonly attributes?: Attributes | undefined
    readonly beforeInput?: {
      readonly text?: string | undefined
      readonly html?: Markup | undefined
    } | undefined
    readonly afterInput?: {
      readonly text?: string | undefined
      readonly html?: Markup | undefined
    } | undefined
  } | undefined
  readonly classes?: string | undefined
  readonly autocomplete?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type Options = {
  'character-count': CharacterCount
  'checkboxes': Checkboxes
  'error-message': ErrorMessage
  'error-summary': ErrorSummary
  'fieldset': Fieldset
  'hint': Hint
  'input': Input
  'label': Label
  'notification-banner': NotificationBanner
  'pagination': Pagination
  'panel': Panel
  'password-input': PasswordInput
  'radios': Radios
  'select': Select
  'skip-link': SkipLink
  'tabs': Tabs
  'textarea': Textarea
}
