/** Starts govuk-frontend's own scripts for the components that Cairn uses. */
import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  SkipLink,
  Tabs,
} from 'govuk-frontend'
import { enhance } from './enhance.ts'

for (const Component of [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  SkipLink,
  Tabs,
]) {
  enhance(`[data-module="${Component.moduleName}"]`, element => void new Component(element))
}
