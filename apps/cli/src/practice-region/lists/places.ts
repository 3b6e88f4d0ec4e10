import { centroidOf, type Outline, type professions } from '@wor/domain';

/** A town that does not exist: codes and postcodes that nobody in the Netherlands has. */
export const municipality = { code: 'GM9999', name: 'Oefenstad' } as const;

/** The year of the division into neighbourhoods. */
export const divisionYear = 2026;

export type TeamKey = 'north' | 'south';

export interface Neighbourhood {
  readonly code: string;
  readonly name: string;
  readonly team: TeamKey;
  /** Between Huizen (127x) and Almere (13xx) no postcode was given out. */
  readonly postcodes: readonly string[];
  readonly outline: Outline;
}

type Corner = readonly [number, number];

// The town lies in the middle of the Markermeer, where nobody lives: longitude, latitude.
const centre: Corner = [5.225, 52.545];
const corners: Readonly<Record<'nw' | 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w', Corner>> = {
  nw: [5.196, 52.561],
  n: [5.228, 52.566],
  ne: [5.257, 52.558],
  e: [5.262, 52.543],
  se: [5.251, 52.527],
  s: [5.221, 52.522],
  sw: [5.192, 52.53],
  w: [5.187, 52.547],
};

const around = (...ring: readonly Corner[]): Outline => ({
  type: 'Polygon',
  coordinates: [[...ring, ...ring.slice(0, 1)]],
});

const { nw, n, ne, e, se, s, sw, w } = corners;

/** Round the town, as GeoJSON wants it: against the clock. */
export const townOutline = around(nw, w, sw, s, se, e, ne, n);

export const neighbourhoods: readonly Neighbourhood[] = [
  {
    ...{ code: 'WK999901', name: 'Lindenkwartier', team: 'north', postcodes: ['1290', '1291'] },
    outline: around(centre, n, nw, w),
  },
  {
    ...{ code: 'WK999902', name: 'Havenzicht', team: 'north', postcodes: ['1292', '1293'] },
    outline: around(centre, e, ne, n),
  },
  {
    ...{ code: 'WK999903', name: 'Zonneveld', team: 'south', postcodes: ['1294', '1295'] },
    outline: around(centre, s, se, e),
  },
  {
    ...{ code: 'WK999904', name: 'De Oude Akker', team: 'south', postcodes: ['1296', '1297'] },
    outline: around(centre, w, sw, s),
  },
];

/** Where a postcode's middle lies: its neighbourhood's two postcodes stand west and east of it. */
export function postcodePlace({ outline, postcodes }: Neighbourhood, postcode: string) {
  const { lat, lon } = centroidOf(outline);
  return { lat, lon: lon + (postcodes.indexOf(postcode) === 0 ? -0.006 : 0.006) };
}

export interface TeamPlace {
  readonly key: TeamKey;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

export const teams: readonly TeamPlace[] = [
  {
    key: 'north',
    name: 'Team Linde en Haven',
    phone: '+31882010001',
    email: 'linde-haven@oefenregio.example',
  },
  {
    key: 'south',
    name: 'Team Zon en Akker',
    phone: '+31882010002',
    email: 'zon-akker@oefenregio.example',
  },
];

export type PracticeKey = 'bridge' | 'square';

export interface PracticePlace {
  readonly key: PracticeKey;
  readonly name: string;
  readonly agb: string;
  readonly defaultTeam: TeamKey;
}

export const practices: readonly PracticePlace[] = [
  { key: 'bridge', name: 'Huisartsenpraktijk De Brug', agb: '01999001', defaultTeam: 'north' },
  { key: 'square', name: 'Huisartsenpraktijk Het Plein', agb: '01999002', defaultTeam: 'south' },
];

export type OtherReferrerKey = 'physio' | 'neighbourhood';

/** Who refers and is no practice. */
export const otherReferrers = [
  {
    key: 'physio',
    name: 'Fysiotherapie Havenzicht',
    profession: 'physiotherapist',
    defaultTeam: 'north',
  },
  {
    key: 'neighbourhood',
    name: 'Sociaal wijkteam Zonneveld',
    profession: 'neighbourhood_team',
    defaultTeam: 'south',
  },
] as const satisfies readonly {
  readonly key: OtherReferrerKey;
  readonly name: string;
  readonly profession: (typeof professions)[number];
  readonly defaultTeam: TeamKey;
}[];

export const welfareName = 'Welzijn Noord';
export const officeName = 'Regiobureau Oefenregio';
export const council = `Gemeente ${municipality.name}`;

export const providers = [
  'Buurthuis De Linde',
  'Sportpunt Oefenstad',
  'Bibliotheek Havenzicht',
  'Stadstuin De Oude Akker',
  'Stichting Samen aan Tafel',
  'Vrijwilligerspunt Oefenstad',
] as const;

export type ProviderName = (typeof providers)[number];
