/** The three levels of management of both nations, and how one follows another: the words several questions share. */

export const LEVELS_OF_MANAGEMENT = ['1', '2', '3'] as const
export type LevelOfManagement = (typeof LEVELS_OF_MANAGEMENT)[number]

export type ChangeOfLevel = 'enters' | 'up' | 'down' | 'stays'

/** How a level follows the one before; without one before, the person enters. */
export function changeOf(before: LevelOfManagement | undefined, level: 1 | 2 | 3): ChangeOfLevel {
  if (before === undefined) return 'enters'
  if (Number(before) === level) return 'stays'
  return Number(before) < level ? 'up' : 'down'
}

/** "The person goes up to level 3." */
export function changeInWords(change: ChangeOfLevel, level: 1 | 2 | 3): string {
  if (change === 'enters') return `The person enters at level ${level}.`
  return change === 'stays' ? `The person stays at level ${level}.` : `The person goes ${change} to level ${level}.`
}
