/** What other modules put on the desk of whoever answers for data protection, in the order of the page. */
import type { DeskPanel } from '#modules/access-records'

export const deskPanels: readonly DeskPanel[] = []
