/** A timeline wider than the screen opens at its latest part, where today is; the past is to the left. */
import { enhance } from './enhance.ts'

enhance('.timeline-scroll', scroll => {
  scroll.scrollLeft = scroll.scrollWidth
})
