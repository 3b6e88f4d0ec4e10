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

/** A contact that was just logged and can be taken back. */
export interface LoggedContact {
  readonly id: string;
  readonly referralId: string;
  /** An ISO instant. */
  readonly until: string;
}

/** What is next after a contact: codes and a day, nobody's name. */
export interface Notice {
  readonly code: NextActionCode;
  readonly dueOn: string;
  readonly contact: LoggedContact | null;
  readonly place: Place;
}

/** The page to come back to, with what is next and what can be taken back in its address. */
export function backWith({ code, dueOn, contact, place }: Notice & { contact: LoggedContact }) {
  const { id, referralId, until } = contact;
  const query = new URLSearchParams({ volgende: code, op: dueOn, contact: id, bij: referralId });
  query.set('tot', until);
  if (place !== 'dossier') query.set('van', place);
  return `${wayBack(place, referralId)}?${query.toString()}`;
}

/** What the address says was just logged; null when it says nothing that we know. */
export function noticeOf(url: string): Notice | null {
  const { searchParams } = new URL(url);
  const code = nextActionCodes.find((each) => each === searchParams.get('volgende'));
  const dueOn = searchParams.get('op') ?? '';
  if (code === undefined || !isCivilDate(dueOn)) return null;
  return { code, dueOn, contact: loggedIn(searchParams), place: placeOf(url) };
}

const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);

function loggedIn(query: URLSearchParams): LoggedContact | null {
  const [id, referralId, until] = ['contact', 'bij', 'tot'].map((name) => query.get(name) ?? '');
  if (id === undefined || referralId === undefined || until === undefined) return null;
  const isWhole = isId(id) && isId(referralId) && !Number.isNaN(Date.parse(until));
  return isWhole ? { id, referralId, until } : null;
}

/** Where the button leads that takes a contact back. */
export function takeBackAddress({ id, referralId }: LoggedContact, place: Place): string {
  return `/dossier/${referralId}/contact/${id}/terug${from(place)}`;
}

const from = (place: Place): string => (place === 'dossier' ? '' : `?van=${place}`);

/** The form of a contact that was taken back. */
export function takenBack(place: Place, id: string): string {
  const way = from(place);
  return `/dossier/${id}/contact${way}${way === '' ? '?' : '&'}ongedaan=ja`;
}

/** True on the form of a contact that was taken back. */
export const isTakenBack = (url: string): boolean => new URL(url).searchParams.has('ongedaan');
