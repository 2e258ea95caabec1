/** Addresses on the case page: what is offered, what is closed, what the supervising worker approved. */
import { panel } from '#modules/cases'
import { Link, SectionHeading, Table, Tag, When } from '#web'
import { type OptionShown, optionsOfCasePart } from './queries/options-of-case.ts'

export const KIND_WORDS: Readonly<Record<OptionShown['kind'], string>> = {
  temporary: 'temporary accommodation',
  'own-tenancy': 'own tenancy',
  'private-rent': 'private rent',
  supported: 'supported accommodation',
  family: 'family home',
}

export const STATE_WORDS: Readonly<Record<OptionShown['state'], string>> = {
  option: 'option, not approved',
  'not-available': 'not available',
  unsuitable: 'unsuitable',
  approved: 'approved',
  refused: 'refused',
}

export const housingPanel = panel<readonly OptionShown[]>({
  key: 'housing',
  slot: 'addresses',
  facts: optionsOfCasePart,
  draw: (options, { today, caseId, role }) =>
    options.length === 0 && role !== 'housing-solo' ? null : (
      <section aria-labelledby="addresses">
        <SectionHeading id="addresses">Addresses</SectionHeading>
        {options.length === 0 ? (
          <p class="quiet">No address yet.</p>
        ) : (
          <Table
            caption="Addresses"
            captionHidden
            rows={options}
            columns={[
              { title: 'Address', header: true, cell: one => one.address },
              { title: 'Kind', cell: one => KIND_WORDS[one.kind] },
              {
                title: 'Available',
                cell: one => (one.availableOn === null ? '' : <When day={one.availableOn} today={today} alone />),
              },
              {
                title: 'State',
                cell: one => (
                  <Tag colour={one.state === 'approved' ? 'green' : one.state === 'option' ? 'blue' : 'grey'}>
                    {STATE_WORDS[one.state]}
                  </Tag>
                ),
              },
              { title: 'Because', cell: one => [one.because, one.constraints].filter(part => part !== '').join('. ') },
            ]}
          />
        )}
        <p>
          <Link to={`/cases/${caseId}/addresses`}>Add or decide on an address</Link>
        </p>
      </section>
    ),
})
