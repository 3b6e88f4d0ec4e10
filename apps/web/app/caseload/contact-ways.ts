import { isCivilDate, nextActionCodes, type NextActionCode } from '@wor/domain';

/** From where a contact is logged, and where that leads back to. */
const places = { dag: '/mijn-dag', lijst: '/inwoners', dossier: null } as const;

type Place = keyof typeof places;

/** What the address says of where somebody came from; the dossier when it says nothing. */
export function placeOf(url: string): Place {
  const named = new URL(url).searchParams.get('van');
  return named === 'dag' || named === 'lijst' ? named : 'dossier';
}

export const wayBack = (place: Place, id: string): string => places[place] ?? `/dossier/${id}`;

/** What is next after a contact: codes and a day, nobody's name. */
export interface Notice {
  readonly code: NextActionCode;
  readonly dueOn: string;
}

/** The page to come back to, with what is next in its address. */
export function backWith(place: Place, id: string, { code, dueOn }: Notice): string {
  return `${wayBack(place, id)}?${new URLSearchParams({ volgende: code, op: dueOn }).toString()}`;
}

/** What the address says was just logged; null when it says nothing that we know. */
export function noticeOf(url: string): Notice | null {
  const { searchParams } = new URL(url);
  const code = nextActionCodes.find((each) => each === searchParams.get('volgende'));
  const dueOn = searchParams.get('op') ?? '';
  return code === undefined || !isCivilDate(dueOn) ? null : { code, dueOn };
}
