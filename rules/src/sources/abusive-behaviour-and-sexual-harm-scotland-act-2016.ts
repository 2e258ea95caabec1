import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Sexual harm prevention orders and sexual risk orders in Scotland. In force since 31 March 2023. */
export const abusiveBehaviourScotlandAct2016: Source = {
  id: 'abusive-behaviour-and-sexual-harm-scotland-act-2016',
  title: 'Abusive Behaviour and Sexual Harm (Scotland) Act 2016',
  jurisdiction: 'Scotland',
  force: 'law',
  link: 'https://www.legislation.gov.uk/asp/2016/22',
  checkedOn: day('2026-11-22'),
}

export function abusiveBehaviourAct(pinpoint: string): Cite {
  return { source: abusiveBehaviourScotlandAct2016, pinpoint, confidence: 'read' }
}
