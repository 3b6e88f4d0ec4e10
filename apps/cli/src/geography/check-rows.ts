import {
  isInNetherlands,
  municipalityOf,
  normaliseAreaCode,
  normalisePostcode,
  type Point,
} from '@wor/domain';
import type { Columns, NamedRow } from './source-file.js';

/** What a row says, ready to be stored, or what is wrong with it. */
export type Checked =
  | { readonly key: string; readonly row: Readonly<Record<string, string | number | null>> }
  | { readonly column: string; readonly what: string };

/** What a row is held against: the codes that came before it. */
export interface Known {
  readonly municipalities: ReadonlySet<string>;
  readonly neighbourhoods: ReadonlySet<string>;
}

/** One kind of file. */
export interface FileKind {
  readonly table: 'municipality' | 'neighbourhood_place' | 'postcode';
  readonly columns: Columns;
  readonly check: (row: NamedRow, known: Known) => Checked;
}

const municipalityCode = ['gemeentecode', 'gm_code', 'gemeente_code', 'gwb_code', 'statcode'];
const latitude = ['lat', 'latitude', 'breedtegraad'];
const longitude = ['lon', 'lng', 'longitude', 'lengtegraad'];

const wrong = (column: string, what: string): Checked => ({ column, what });
const noCode = 'no code of Statistics Netherlands';
const noPlace = 'no place in the Netherlands in degrees';

export const municipalityFile: FileKind = {
  table: 'municipality',
  columns: {
    mandatory: {
      code: [...municipalityCode, 'code'],
      name: ['naam', 'gemeentenaam', 'gm_naam', 'statnaam', 'gemeente', 'name'],
    },
    optional: {
      province: ['provincie', 'provincienaam', 'province'],
      inhabitants: ['inwoners', 'aantal_inwoners', 'inhabitants'],
    },
  },
  check: ({ cell }) => {
    const code = normaliseAreaCode(cell('code') ?? '', 'GM');
    if (code === undefined) return wrong('code', noCode);
    const name = cell('name');
    if (name === undefined) return wrong('name', 'empty');
    const inhabitants = cell('inhabitants') ?? null;
    if (inhabitants !== null && !/^\d{1,8}$/.test(inhabitants)) {
      return wrong('inhabitants', 'no whole number');
    }
    return { key: code, row: { code, name, province: cell('province') ?? null, inhabitants } };
  },
};

export const neighbourhoodFile: FileKind = {
  table: 'neighbourhood_place',
  columns: {
    mandatory: {
      code: ['buurtcode', 'bu_code', 'wijkcode', 'wk_code', 'gwb_code', 'statcode', 'code'],
      name: ['naam', 'buurtnaam', 'bu_naam', 'wijknaam', 'wk_naam', 'statnaam', 'name'],
    },
    optional: {},
  },
  check: ({ cell }, known) => {
    const text = cell('code') ?? '';
    const code = normaliseAreaCode(text, 'WK') ?? normaliseAreaCode(text, 'BU');
    if (code === undefined) return wrong('code', noCode);
    const name = cell('name');
    if (name === undefined) return wrong('name', 'empty');
    const municipality_code = municipalityOf(code);
    if (!known.municipalities.has(municipality_code)) {
      return wrong('code', `${municipality_code} is not among the municipalities`);
    }
    return { key: code, row: { code, name, municipality_code } };
  },
};

export const postcodeFile: FileKind = {
  table: 'postcode',
  columns: {
    mandatory: {
      postcode: ['pc6', 'pc4', 'postcode', 'postcode6', 'postcode4'],
      municipality: [...municipalityCode, 'gemeente', 'municipality'],
      lat: latitude,
      lon: longitude,
    },
    optional: { neighbourhood: ['buurtcode', 'bu_code', 'wijkcode', 'wk_code', 'buurt', 'wijk'] },
  },
  check: (row, known) => {
    const postcode = readPostcode(row.cell('postcode') ?? '');
    if (postcode === undefined) return wrong('postcode', 'no postcode like 1234 or 1234AB');
    const municipality_code = normaliseAreaCode(row.cell('municipality') ?? '', 'GM');
    if (municipality_code === undefined || !known.municipalities.has(municipality_code)) {
      return wrong('municipality', 'not among the municipalities');
    }
    const neighbourhood_code = readNeighbourhood(row.cell('neighbourhood'));
    if (neighbourhood_code !== null && !known.neighbourhoods.has(neighbourhood_code)) {
      return wrong('neighbourhood', 'not among the neighbourhoods');
    }
    const place = readPlace(row);
    if (!isInNetherlands(place)) return wrong('lat, lon', noPlace);
    return { key: postcode, row: { postcode, municipality_code, neighbourhood_code, ...place } };
  },
};

function readPostcode(text: string): string | undefined {
  return /^[1-9]\d{3}$/.test(text) ? text : normalisePostcode(text);
}

function readNeighbourhood(text: string | undefined): string | null {
  if (text === undefined) return null;
  return normaliseAreaCode(text, 'WK') ?? normaliseAreaCode(text, 'BU') ?? text;
}

/** Numbers with a decimal point or comma; what is none becomes no place at all. */
function readPlace({ cell }: NamedRow): Point {
  const read = (text = ''): number => (text === '' ? Number.NaN : Number(text.replace(',', '.')));
  return { lat: read(cell('lat')), lon: read(cell('lon')) };
}
