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
}

export const neighbourhoods: readonly Neighbourhood[] = [
  { code: 'WK999901', name: 'Lindenkwartier', team: 'north', postcodes: ['1290', '1291'] },
  { code: 'WK999902', name: 'Havenzicht', team: 'north', postcodes: ['1292', '1293'] },
  { code: 'WK999903', name: 'Zonneveld', team: 'south', postcodes: ['1294', '1295'] },
  { code: 'WK999904', name: 'De Oude Akker', team: 'south', postcodes: ['1296', '1297'] },
];

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
