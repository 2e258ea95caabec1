/** Where a recipient marks a sentence: it stands in the box below to be changed, unless something was typed there. */
import { enhance } from '#web/client'

enhance('[data-marks-sentence]', part => {
  const box = part.closest('form')?.querySelector<HTMLTextAreaElement>('textarea[name="proposed"]')
  if (box === null || box === undefined) return
  let offered = box.value === '' ? '' : undefined
  part.addEventListener('change', event => {
    const choice = event.target as HTMLInputElement
    if (choice.name !== 'sentence' || (offered !== box.value && box.value !== '')) return
    const sentence = choice.closest('.govuk-radios__item')?.querySelector('label')?.textContent?.trim() ?? ''
    offered = choice.value === 'other' ? '' : sentence
    box.value = offered
  })
})
