/** A draft of a contribution that was kept has a new version: the next save is then not taken for a colleague's. */
import { enhance } from '#web/client'

enhance('.contribution form[data-draft-to]', form => {
  form.addEventListener('cairn:draft', event => {
    const { version } = (event as CustomEvent<{ readonly version?: number }>).detail
    const field = form.querySelector<HTMLInputElement>('input[name="version"]')
    if (version !== undefined && field !== null) field.value = String(version)
  })
})
