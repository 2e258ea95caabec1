/** The people around the person, for those whose part includes children and households. */
import { Fragment } from 'preact'
import { type AssociateShown, PROTECTIVE_WORDS, peopleAroundPart } from '#modules/people'
import { SectionHeading, Table, When } from '#web'
import { panel } from '../panel.ts'

export const peoplePanel = panel<readonly AssociateShown[]>({
  key: 'people-around',
  slot: 'people',
  facts: peopleAroundPart,
  draw: (people, { today }) =>
    people.length === 0 ? null : (
      <section aria-labelledby="people">
        <SectionHeading id="people">People</SectionHeading>
        <Table
          caption="People around the person"
          captionHidden
          rows={people}
          columns={[
            { title: 'Name', header: true, cell: one => `${one.name}${one.isChild ? ' (child)' : ''}` },
            { title: 'Relation', cell: one => one.relation },
            { title: 'Concern', cell: one => one.concern ?? '' },
            {
              title: 'Told and assessed',
              cell: ({ disclosedBy, disclosedOn, assessment }) => (
                <Fragment>
                  {disclosedOn === null ? null : (
                    <div>
                      told by {disclosedBy} on <When day={disclosedOn} today={today} form="short" alone />
                    </div>
                  )}
                  {assessment === null ? null : (
                    <div>
                      {PROTECTIVE_WORDS[assessment.result]}, {assessment.by},{' '}
                      <When day={assessment.on} today={today} form="short" alone />: {assessment.says}
                    </div>
                  )}
                </Fragment>
              ),
            },
          ]}
        />
      </section>
    ),
})
