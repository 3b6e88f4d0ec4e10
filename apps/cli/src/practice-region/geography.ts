import type { Tx } from '@wor/database';
import { centroidOf } from '@wor/domain';
import { hashOf, newId } from '@wor/platform';
import { addPlaces, findEdition, insertEdition } from '../stores/geography.store.js';
import {
  divisionYear,
  municipality,
  neighbourhoods,
  postcodePlace,
  townOutline,
} from './lists/places.js';

/** The made-up town on the map; it serves wherever nothing real was imported. */
export async function addPracticeGeography(tx: Tx): Promise<void> {
  const edition = { year: divisionYear, isPractice: true };
  if ((await findEdition(tx, edition)) !== undefined) return;
  const id = newId();
  const made = { source: 'Oefenregio', licence: 'EUPL-1.2', filesHash: hashOf('Oefenregio') };
  await insertEdition(tx, { ...edition, ...made, id });
  const own = { edition_id: id };
  const town = { ...municipality, outline: townOutline, ...centroidOf(townOutline) };
  await addPlaces(tx, 'municipality', [{ ...own, ...town }]);
  const within = { ...own, municipality_code: municipality.code };
  const places = neighbourhoods.map(({ code, name, outline }) => ({
    ...{ ...within, code, name, outline },
    ...centroidOf(outline),
  }));
  await addPlaces(tx, 'neighbourhood_place', places);
  const postcodes = neighbourhoods.flatMap((each) =>
    each.postcodes.map((postcode) => ({
      ...{ ...within, postcode, neighbourhood_code: each.code },
      ...postcodePlace(each, postcode),
    })),
  );
  await addPlaces(tx, 'postcode', postcodes);
}
