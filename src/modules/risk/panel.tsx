/** The risk on the case page: both ratings at its head, warnings, and the factors beside them. */
import { Fragment } from 'preact'
import { type Mark, panel } from '#modules/cases'
import { addMonths, type Day } from '#rules'
import { type Rating, Ratings, WarningLine } from '#web'
import { type RatingShown, type RiskOfCase, ratingOn, riskOfCasePart } from './queries/risk-of-case.ts'

/** The rating as it stands today. Only an area's own setting makes one due for review; none is invented here. */
function shown(rating: RatingShown | undefined, reviewMonths: number | null, today: Day): Rating | undefined {
  if (rating === undefined) return undefined
  const { level, tool, assessor, assessedOn } = rating
  const standing = reviewMonths !== null && addMonths(assessedOn, reviewMonths) < today ? 'review-due' : 'current'
  return { level, source: `${tool}, ${assessor}`, on: assessedOn, standing }
}

const marks = (risk: RiskOfCase): readonly Mark[] =>
  risk.ratings.map(({ scale, assessedOn }) => ({ day: assessedOn, label: `${scale} rated`, kind: 'other' }))

export const riskPanel = panel<RiskOfCase>({
  key: 'risk',
  slot: 'ratings',
  facts: riskOfCasePart,
  marks,
  draw: (risk, { today }) => (
    <Fragment>
      {risk.ratings.length === 0 ? null : (
        <Ratings
          reconviction={shown(ratingOn(risk, 'reconviction'), risk.reviewMonths, today)}
          harm={shown(ratingOn(risk, 'harm'), risk.reviewMonths, today)}
          today={today}
        />
      )}
      {risk.warnings.length === 0 ? (
        <WarningLine clear>Staff safety: none recorded</WarningLine>
      ) : (
        risk.warnings.map(({ says }) => <WarningLine>Staff safety: {says}</WarningLine>)
      )}
      {risk.factors.length === 0 ? null : (
        <p>
          {risk.factors.map(({ direction, says, agency }, index) => (
            <Fragment>
              {index === 0 ? '' : <br />}
              {direction === 'raises' ? '▲ raises the risk: ' : '▽ lowers the risk: '}
              {says} <span class="quiet">{agency}</span>
            </Fragment>
          ))}
        </p>
      )}
    </Fragment>
  ),
})
