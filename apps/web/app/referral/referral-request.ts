import type { ClientDetails, CreateReferralRequest, ReferralForm } from '@wor/contract';
import { hopeLength, isIcpc, type ErrorCode } from '@wor/domain';
import { valueOf, type FormState } from '../form/form-state.js';
import type { PostedForm } from '../form/posted-form.js';

/** For which teams the sentence that was ticked counts: ids, and `byPostcode` for all of them. */
export const consentedTeams = '_consentTeams';

const byPostcode = 'postcode';

type Team = Pick<ReferralForm['teams'][number], 'id' | 'organisation'>;

interface Receivers {
  /** The organisations by name: who gets the data. */
  readonly names: readonly string[];
  /** The value of `consentedTeams`. */
  readonly covers: string;
}

/** Who may get the data: the chosen team's organisation, and without a choice any of them. */
export function receiversOf(teams: readonly Team[], chosenId: string): Receivers {
  const chosen = teams.find(({ id }) => id === chosenId);
  const all = new Set(teams.map(({ organisation }) => organisation));
  const names = chosen === undefined ? all : new Set([chosen.organisation]);
  const covered = teams.filter(({ organisation }) => names.has(organisation)).map(({ id }) => id);
  const isEverybody = names.size === all.size;
  return {
    names: [...names],
    covers: [...covered, ...(isEverybody ? [byPostcode] : [])].join(' '),
  };
}

/** True when the sentence that was ticked did not name the organisation that would get the data. */
export function isOtherReceiver(form: PostedForm): boolean {
  const covers = form.given(consentedTeams).split(' ');
  return form.isTicked('consent.given') && !covers.includes(form.text('teamId') ?? byPostcode);
}

/** The posted form as the api wants it; what is missing is left to the api to refuse by name. */
export function requestOf(form: PostedForm, tookSeconds?: number): CreateReferralRequest {
  const icpc = form.text('icpc');
  return {
    client: clientOf(form),
    reasonCode: form.given('reasonCode'),
    icpc: icpc !== undefined && isIcpc(icpc) ? icpc : undefined,
    hope: form.text('hope'),
    isUrgent: form.isTicked('isUrgent') || undefined,
    consent: {
      given: form.isTicked('consent.given'),
      textVersion: form.given('consent.textVersion'),
      how: 'spoken',
    },
    teamId: form.text('teamId'),
    isDuplicateAccepted: form.isTicked('isDuplicateAccepted') || undefined,
    entry: form.text('_entry') === 'his' ? 'his' : 'hand',
    tookSeconds,
  };
}

const preferences = ['phone', 'message', 'mail'] as const;

function clientOf(form: PostedForm): ClientDetails {
  const preference = form.text('client.contactPreference');
  const barriers = form.list('client.barriers');
  return {
    name: form.given('client.name'),
    birthDate: form.given('client.birthDate'),
    phone: form.text('client.phone'),
    email: form.text('client.email'),
    postcode: form.text('client.postcode'),
    houseNumber: form.text('client.houseNumber'),
    language: form.text('client.language'),
    needsInterpreter: form.isTicked('client.needsInterpreter') || undefined,
    contactPreference: preferences.find((each) => each === preference),
    bestTime: form.text('client.bestTime'),
    contactPerson: form.text('client.contactPerson'),
    barriers: barriers.length > 0 ? barriers : undefined,
  };
}

/** Where a problem belongs that the api names without its field. */
const fieldOfCode: Partial<Record<ErrorCode, string>> = {
  'name.missing': 'client.name',
  'birth_date.missing': 'client.birthDate',
  'birth_date.impossible': 'client.birthDate',
  'birth_date.future': 'client.birthDate',
  'phone.missing': 'client.phone',
  'phone.invalid': 'client.phone',
  'client.unreachable': 'client.phone',
  'email.invalid': 'client.email',
  'postcode.invalid': 'client.postcode',
  'postcode.outside_area': 'teamId',
  'team.missing': 'teamId',
  'reason.missing': 'reasonCode',
  'consent.missing': 'consent.given',
  'consent.own_missing': 'consent.given',
  'consent.text_unknown': 'consent.given',
  'text.bsn': 'hope',
  'text.too_long': 'hope',
};

/** A problem of one field that is mended at another: nobody moves house to be referred. */
const moved: Readonly<Record<string, string | undefined>> = { 'postcode.outside_area': 'teamId' };

const order = [
  'client.name',
  'client.birthDate',
  'client.phone',
  'client.postcode',
  'client.houseNumber',
  'client.email',
  'reasonCode',
  'hope',
  'consent.given',
  'teamId',
];

const rank = (field: string | null): number => {
  const at = field === null ? -1 : order.indexOf(field);
  return at === -1 ? order.length : at;
};

/** Errors in the order of the questions. */
export function inOrder(errors: FormState['errors']): FormState['errors'] {
  return errors.toSorted((a, b) => rank(a.field) - rank(b.field));
}

/** The same form with every error at its question, in the order of the questions. */
export function placeErrors(state: FormState): FormState {
  const places: Readonly<Record<string, string | undefined>> = fieldOfCode;
  const placed = state.errors.map(({ field, code }) => ({
    code,
    field: moved[code] ?? (field === 'consent' ? 'consent.given' : (field ?? places[code] ?? null)),
  }));
  const over = valueOf(state, 'hope').length - hopeLength;
  const details = over > 0 ? { ...state.details, over } : state.details;
  return { ...state, details, errors: inOrder(placed) };
}
