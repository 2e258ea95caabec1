/** Shows, under a field for a day, which day was read from what somebody typed: "Tue 16 June 2026, in 13 days". */
import { type Day, day, isDay } from '#rules'
import { whenInWords } from '../days/words.ts'
import { dayTyped, timeTyped } from '../reading.ts'
import { enhance } from './enhance.ts'

/** The day it is where the page was made: in a demonstration that is another one than the machine's. */
function today(): Day {
  const given = document.body.dataset.today ?? ''
  if (isDay(given)) return given
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return day(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
}

function readAs(kind: string, typed: string): string {
  if (kind === 'time') {
    const time = timeTyped(typed)
    return time === undefined || time === typed ? '' : time
  }
  const found = dayTyped(typed, today(), { past: kind === 'past-day' })
  return found === undefined ? '' : whenInWords(found, today())
}

enhance('input[data-reads]', element => {
  if (!(element instanceof HTMLInputElement)) return
  const echo = document.createElement('p')
  echo.className = 'echo'
  echo.setAttribute('aria-live', 'polite')
  element.after(echo)
  const show = () => {
    echo.textContent = readAs(element.dataset.reads ?? '', element.value)
  }
  element.addEventListener('input', show)
  show()
})
