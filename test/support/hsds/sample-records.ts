import { flatten, type HsdsObject, type HsdsRecord } from '@wor/domain';
import { namedId } from '@wor/platform';
import fc from 'fast-check';

const namespace = '6ba7b810-9dad-41d1-80b4-00c04fd430c8';

/** An id for a name, the same every time. */
export const idFrom = (name: string): string => namedId(namespace, name);

const words = fc.constantFrom(
  ...[
    'Wandelen',
    'Koken, samen',
    'Een "goed" begin',
    'Súdein\r\nen verder',
    ' met spaties ',
    '5',
    '=1+1',
  ],
);
const uuid = fc.uuid();
const day = fc.constantFrom('2026-01-31', '2025-12-01');
const unknown = fc.dictionary(
  fc.constantFrom('x_number', 'x_text', 'x_list', 'x_object', 'x_mixed'),
  fc.oneof(words, fc.integer(), fc.boolean(), fc.array(words), fc.record({ a: fc.integer() })),
);

/** Some of the fields that a record may have. */
const some = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(fields, { requiredKeys: [] });

/** Parts with an id and, here and there, a field that nobody knows. */
const parts = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.uniqueArray(
    fc.tuple(uuid, some(fields), unknown).map(([id, known, more]) => ({ ...more, ...known, id })),
    { maxLength: 3, selector: ({ id }) => id },
  );

const attributes = parts({ taxonomy_term_id: uuid, link_type: words });
const schedules = parts({
  freq: fc.constantFrom('WEEKLY', 'MONTHLY'),
  interval: fc.integer({ min: 1, max: 4 }),
  byday: fc.constantFrom('MO', 'TU,TH', '2FR'),
  dtstart: day,
  until: day,
  opens_at: fc.constantFrom('09:00', '14:30', '19:00:00'),
  closes_at: fc.constantFrom('12:00', '21:00'),
  description: fc.oneof(words, fc.constantFrom('fri_evening', 'mon_morning')),
});
const phones = parts({ number: words, languages: parts({ code: fc.constant('nl') }) });
const contacts = parts({ name: words, email: fc.constant('a@b.example'), phones });

const organization = some({
  description: words,
  email: fc.constant('a@b.example'),
  phones,
  attributes,
});

const service = some({
  ...{ description: words, url: fc.constantFrom('https://a.example', 'www.a.example') },
  ...{
    minimum_age: fc.integer({ min: 0, max: 60 }),
    maximum_age: fc.integer({ min: 60, max: 99 }),
  },
  ...{ assured_date: day, eligibility_description: words, fees: words },
  ...{ phones, contacts, schedules, attributes },
  languages: parts({ code: fc.constantFrom('nl', 'EN', 'tr-TR'), name: words }),
  cost_options: parts({
    amount: fc.constantFrom(0, 2.5, 19.99),
    currency: fc.constantFrom('EUR', 'GBP'),
    option: words,
  }),
  service_capacities: parts({ maximum: fc.nat(30), available: fc.nat(30) }),
  metadata: parts({ updated_by: words }),
});

const location = some({
  name: words,
  latitude: fc.double({ min: 50, max: 53, noNaN: true }),
  longitude: fc.double({ min: 4, max: 7, noNaN: true }),
  addresses: parts({ address_1: words, postal_code: fc.constant('9991 AB') }),
  accessibility: parts({ description: fc.constantFrom('step_free', 'anders') }),
  schedules,
});

const ids = fc.uniqueArray(uuid, { minLength: 6, maxLength: 6 });

/** A small directory of every kind of record, with fields that nobody knows. */
export const anyRecords: fc.Arbitrary<readonly HsdsRecord[]> = fc
  .tuple(ids, organization, service, location, unknown)
  .map(([[club, one, other, hall, taxonomy, term], club_, service_, hall_, more]) => {
    const common = { ...more, ...service_, organization_id: club, status: 'active' };
    return recordsOf({
      taxonomies: [{ id: taxonomy, name: 'Soorten', description: 'Soorten' }],
      taxonomy_terms: [
        { ...more, id: term, taxonomy_id: taxonomy, name: 'Bewegen en sport', description: 'B' },
      ],
      organizations: [{ ...more, ...club_, id: club, name: 'Club' }],
      programs: [{ id: namedId(namespace, club ?? ''), organization_id: club, name: 'P' }],
      locations: [{ ...more, ...hall_, id: hall, location_type: 'physical' }],
      services: [
        { ...common, id: one, name: 'Wandelen' },
        { id: other, name: 'Koken', organization_id: club, status: 'inactive' },
      ],
      service_at_locations: [
        { id: namedId(namespace, one ?? ''), service_id: one, location_id: hall },
      ],
    });
  });

/** The records of a feed as they are kept. */
function recordsOf(feed: HsdsObject): readonly HsdsRecord[] {
  return flatten(feed, { line: null, idOf: idFrom }).records;
}
