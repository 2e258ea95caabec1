/** On paper nothing can be opened, so everything but the reasons is opened before printing, and closed again after. */
const opened = new Set<HTMLDetailsElement>()

addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not([open], .why)')) {
    details.open = true
    opened.add(details)
  }
})

addEventListener('afterprint', () => {
  for (const details of opened) details.open = false
  opened.clear()
})
