import type { AppointmentRequest } from '@wor/contract';
import { valueOf, type FormState } from '../form/form-state.js';
import type { PostedForm } from '../form/posted-form.js';

/** The choice of a time that stands in no list. */
export const otherSlot = 'other';

/** What a form asks for: one of the free times, or a day and a time of one's own. */
export function bookingOf(form: PostedForm): AppointmentRequest {
  const slot = form.text('slot');
  const [day, time] = slot?.split(' ') ?? [];
  const when =
    slot === otherSlot ? { day: form.given('day'), time: form.given('time') } : { day, time };
  return { ...when, kind: form.given('kind'), place: form.given('place') };
}

const times: readonly string[] = ['day', 'time'];

/** What is wrong with a time out of the list stands at the list, once. */
export function atSlots(state: FormState): FormState {
  if (valueOf(state, 'slot') === otherSlot) return state;
  const errors = state.errors.map((error) =>
    error.field !== null && times.includes(error.field) ? { ...error, field: 'slot' } : error,
  );
  const first = errors.findIndex(({ field }) => field === 'slot');
  return { ...state, errors: errors.filter(({ field }, at) => field !== 'slot' || at === first) };
}

/** The day whose week an address asks for; null when it names none, and then this week is meant. */
export function dayOf(url: string): string | null {
  const day = new URL(url).searchParams.get('week') ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}
