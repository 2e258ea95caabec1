/** The four bands of both scales. The scales are kept apart everywhere: each rule names the one it reads. */
export const LEVELS = ['low', 'medium', 'high', 'very-high'] as const
export type Level = (typeof LEVELS)[number]

/** `reconviction` is how likely another conviction is; `harm` is how serious the harm would be. */
export const SCALES = ['reconviction', 'harm'] as const
export type Scale = (typeof SCALES)[number]

export function levelInWords(level: Level): string {
  return level === 'very-high' ? 'very high' : level
}

export function scaleInWords(scale: Scale): string {
  return scale === 'harm' ? 'risk of serious harm' : 'likelihood of reconviction'
}

/** As they stand at the head of a rating. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  'very-high': 'Very high',
}
export const SCALE_WORDS: Readonly<Record<Scale, string>> = { reconviction: 'Reconviction', harm: 'Harm' }
