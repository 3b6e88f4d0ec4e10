import { text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { SelectField } from '../ui/fields/select-field.js';
import { FormContext } from '../ui/fields/form-context.js';
import { emptyForm } from '../form/form-state.js';

/** What the address says of which referrals to show. */
export interface ReferralFilter {
  readonly who: string;
  readonly days: string;
  readonly step: string;
}

const whole = /^\d{1,4}$/;

/** The filter of an address; what is not one of ours counts as the usual choice. */
export function filterOf(url: URL): ReferralFilter {
  const of = (name: string): string => url.searchParams.get(name) ?? '';
  const days = of('dagen') === 'alles' ? 'alles' : of('dagen');
  return {
    who: of('wie') === 'ik' ? 'ik' : 'praktijk',
    days: days === 'alles' || (whole.test(days) && Number(days) > 0) ? days : '90',
    step: /^[0-4]$/.test(of('stap')) ? of('stap') : '',
  };
}

/** The same as a query of the api. */
export function queryOf({ who, days, step }: ReferralFilter, after: string | null): string {
  const query = new URLSearchParams({ who: who === 'ik' ? 'me' : 'practice' });
  if (days !== 'alles') query.set('days', days);
  if (step !== '') query.set('step', step);
  if (after !== null) query.set('after', after);
  return query.toString();
}

/** The address of the next page under the same filter. */
export function nextAddress({ who, days, step }: ReferralFilter, next: string): string {
  return `?${new URLSearchParams({ wie: who, dagen: days, stap: step, na: next }).toString()}`;
}

/** Which referrals to show: it stands in the address, so that one can come back to it. */
export function FilterForm({ filter }: { readonly filter: ReferralFilter }) {
  const words = text.referralFilter;
  const values = { wie: [filter.who], dagen: [filter.days], stap: [filter.step] };
  const steps = text.referral.steps.map((label, at) => ({ code: String(at), label }));
  return (
    <form method="get" action="/verwijzingen" className="filters" aria-label={words.title}>
      <FormContext value={{ ...emptyForm, values }}>
        <SelectField name="wie" label={words.who} choices={words.whos} size="medium" />
        <SelectField name="dagen" label={words.days} choices={words.periods} size="medium" />
        <SelectField
          name="stap"
          label={words.step}
          choices={steps}
          empty={words.everyStep}
          size="medium"
        />
      </FormContext>
      <Button look="secondary">{words.submit}</Button>
    </form>
  );
}
