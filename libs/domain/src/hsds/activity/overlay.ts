import { plainTexts } from '../record/clean-text.js';
import { canonicalObject, isSame, objectsIn, type HsdsObject } from '../record/json.js';
import type { IdOf } from '../record/flatten.js';
import type { RegionTerms, ServiceColumns } from './columns.js';
import { languageCode } from './project.js';
import { writeSchedules } from './schedules.js';

interface Setting {
  readonly columns: ServiceColumns;
  readonly serviceId: string;
  readonly idOf: IdOf;
  readonly terms: RegionTerms;
}

type Setter = (body: HsdsObject, setting: Setting) => HsdsObject;

/** The first part of a list with other fields, or a new one when there is none. */
function withFirst(body: HsdsObject, list: string, fields: HsdsObject): readonly HsdsObject[] {
  const [first, ...others] = objectsIn(body[list]);
  return [{ ...(first ?? {}), ...fields, id: first?.['id'] ?? fields['id'] }, ...others];
}

const part = ({ serviceId, idOf }: Setting, name: string) => ({
  id: idOf(`${name}/${serviceId}`),
  service_id: serviceId,
});

const setPhone: Setter = (body, setting) => {
  const number = setting.columns.contactPhone;
  const [, ...others] = objectsIn(body['phones']);
  const phones =
    number === null ? others : withFirst(body, 'phones', { ...part(setting, 'phone'), number });
  return { ...body, phones };
};

const setCost: Setter = (body, setting) => {
  const euros = setting.columns.costCents / 100;
  const options = objectsIn(body['cost_options']);
  const at = options.findIndex(({ amount, currency }) => {
    return typeof amount === 'number' && (currency === undefined || currency === 'EUR');
  });
  const added = { ...part(setting, 'cost_option'), amount: euros, currency: 'EUR' };
  const changed = options.map((option, index) =>
    index === at ? { ...option, amount: euros } : option,
  );
  return { ...body, cost_options: at < 0 ? [...options, added] : changed };
};

const setLanguages: Setter = (body, { columns, serviceId, idOf }) => {
  const kept = objectsIn(body['languages']).filter((each) => {
    const code = languageCode(each);
    return code === undefined || columns.languages.includes(code);
  });
  const known = kept.map(languageCode);
  const added = columns.languages
    .filter((code) => !known.includes(code))
    .map((code) => ({
      ...{ id: idOf(`language/${serviceId}/${code}`), service_id: serviceId },
      ...{ code, name: code },
    }));
  return { ...body, languages: [...kept, ...added] };
};

const setCapacity: Setter = (body, setting) => {
  const maximum = setting.columns.capacity;
  const fields = { ...part(setting, 'service_capacity'), maximum };
  return { ...body, service_capacities: withFirst(body, 'service_capacities', fields) };
};

const setArrangement: Setter = (body, setting) => {
  const { terms, columns, serviceId, idOf } = setting;
  const own = terms.arrangements.map(({ code }) => terms.termIdOf(code));
  const others = objectsIn(body['attributes']).filter(
    (each) => !own.includes(String(each['taxonomy_term_id'])),
  );
  const added = {
    ...{ id: idOf(`attribute/${serviceId}/arrangement`), link_id: serviceId },
    ...{ link_entity: 'service', taxonomy_term_id: terms.termIdOf(columns.arrangement) },
  };
  return { ...body, attributes: [...others, added] };
};

const field =
  (name: string, column: keyof ServiceColumns): Setter =>
  (body, { columns }) => ({ ...body, [name]: columns[column] });

/** How each column is written over the record that came; what is no column stays as it came. */
const setters: readonly (readonly [readonly (keyof ServiceColumns)[], Setter])[] = [
  [['name'], field('name', 'name')],
  [['description'], field('description', 'description')],
  [['status'], field('status', 'status')],
  [['assuredOn'], field('assured_date', 'assuredOn')],
  [['url'], field('url', 'url')],
  [['contactEmail'], field('email', 'contactEmail')],
  [['contactPhone'], setPhone],
  [['minimumAge'], field('minimum_age', 'minimumAge')],
  [['maximumAge'], field('maximum_age', 'maximumAge')],
  [['eligibility'], field('eligibility_description', 'eligibility')],
  [['costCents'], setCost],
  [['languages'], setLanguages],
  [['capacity'], setCapacity],
  [['arrangement'], setArrangement],
  [
    ['schedules', 'alsoOn'],
    (body, { columns, ...place }) => ({ ...body, schedules: writeSchedules(columns, place) }),
  ],
];

/** A service as it came, and what it said of its activity then: nothing for an own activity. */
export interface KeptService {
  readonly body: HsdsObject;
  readonly projected: Partial<ServiceColumns>;
}

/**
 * The service as it is now: as it came, with what was changed here since. Where nothing was changed
 * it is the record that came, to the sign.
 */
export function overlayService(kept: KeptService, setting: Setting): HsdsObject {
  const { columns } = setting;
  const changed = setters.filter(([names]) =>
    names.some((name) => !isSame(columns[name], kept.projected[name] ?? null)),
  );
  const body = changed.reduce((given, [, set]) => set(given, setting), kept.body);
  return canonicalObject(plainTexts(body) as HsdsObject);
}
