import { accessibilityFeatures } from '../../matching/index.js';
import { plainTexts } from '../record/clean-text.js';
import { canonicalObject, type HsdsObject } from '../record/json.js';
import type { IdOf } from '../record/flatten.js';
import type { HsdsKind } from '../record/kinds.js';
import type { ActivityColumns, RegionTerms } from './columns.js';
import { overlayService } from './overlay.js';

/** A record that no feed brought: made of our own rows, the same every time. */
export interface OwnRecord {
  readonly kind: HsdsKind;
  readonly id: string;
  readonly body: HsdsObject;
}

const own = (kind: HsdsKind, body: HsdsObject & { readonly id: string }): OwnRecord => ({
  ...{ kind, id: body.id },
  body: canonicalObject(plainTexts(body) as HsdsObject),
});

/** Names the terms of a region by UUIDv5. */
export function regionTerms(idOf: IdOf, arrangements: RegionTerms['arrangements']): RegionTerms {
  const termIdOf = (code: string): string => idOf(`taxonomy_term/arrangement/${code}`);
  return { taxonomyId: idOf('taxonomy/arrangement'), termIdOf, arrangements };
}

/** The region's arrangements as a taxonomy with its terms. */
export function ownTaxonomy({ taxonomyId, termIdOf, arrangements }: RegionTerms): OwnRecord[] {
  const words = { name: 'Arrangementen', description: 'Soorten activiteiten' };
  const terms = arrangements.map(({ code, label }) =>
    own('taxonomy_term', {
      ...{ id: termIdOf(code), taxonomy_id: taxonomyId, taxonomy: words.name },
      ...{ code, name: label, description: label, language: 'nl' },
    }),
  );
  return [own('taxonomy', { id: taxonomyId, ...words }), ...terms];
}

/** An organisation that no feed brought. */
export function ownOrganization({ id, name }: { readonly id: string; readonly name: string }) {
  return own('organization', { id, name, description: name });
}

export interface OwnActivity {
  readonly id: string;
  readonly organisationId: string;
  readonly columns: ActivityColumns;
}

/** The service of an activity that no feed brought; its id is that of the activity. */
export function ownService(
  { id, organisationId, columns }: OwnActivity,
  naming: Naming,
): OwnRecord {
  const body = { id, organization_id: organisationId };
  const setting = { columns, serviceId: id, ...naming };
  return { kind: 'service', id, body: overlayService({ body, projected: {} }, setting) };
}

interface Naming {
  readonly idOf: IdOf;
  readonly terms: RegionTerms;
}

export const ownLocationId = (idOf: IdOf, activityId: string): string =>
  idOf(`location/${activityId}`);
export const ownJoinId = (idOf: IdOf, activityId: string): string =>
  idOf(`service_at_location/${activityId}`);

/** Where an activity takes place that no feed gave a location, and what joins the two. */
export function ownPlace(
  activity: Pick<OwnActivity, 'id' | 'columns'> & { readonly serviceId: string },
  idOf: IdOf,
): readonly OwnRecord[] {
  const { columns, serviceId } = activity;
  const id = ownLocationId(idOf, activity.id);
  const accessibility = accessibilityFeatures
    .filter(({ code }) => columns.accessibility.includes(code))
    .map(({ code, label }) => ({
      ...{ id: idOf(`accessibility/${activity.id}/${code}`), location_id: id, description: label },
    }));
  return [
    own('location', {
      ...{ id, location_type: 'physical', name: columns.place, accessibility },
      ...{ latitude: columns.lat, longitude: columns.lon },
      external_identifier: columns.neighbourhoodCode,
      external_identifier_type: 'CBS',
    }),
    own('service_at_location', {
      ...{ id: ownJoinId(idOf, activity.id), service_id: serviceId, location_id: id },
    }),
  ];
}
