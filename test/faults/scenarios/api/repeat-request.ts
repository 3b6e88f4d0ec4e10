import { planRequest } from '../../clients.js';
import type { Outcome } from '../../facts.js';
import type { Scenario } from '../define-scenario.js';

const copies = 50;
/** Numbers of people whom the load never refers. */
const first = 800_000;

export const repeatRequest: Scenario = {
  id: 'R-20',
  says: 'one request fifty times at once, its key with another body, and by another practice',
  isQuick: true,
  seconds: () => 2,
  async run({ door, load, dice }) {
    const number = first + Math.floor(dice.between(0, 99_000));
    const key = `faults-repeat-${number}`;
    const [one, other, third] = [number, number + 1, number + 2].map((each) =>
      planRequest(each, 'nothing'),
    );
    if (one === undefined || other === undefined || third === undefined) return [];
    const ask = (body: object, by: 'referrer' | 'neighbour'): Promise<Outcome> =>
      door.ask({ path: '/referrals', body, by, key });
    const tries = await Promise.all(
      Array.from({ length: copies }, () => ask(one.body, 'referrer')),
    );
    const reused = await ask(other.body, 'referrer');
    const apart = await ask(third.body, 'neighbour');
    const again = await ask(one.body, 'referrer');
    load.note(one, { key, tries: [...tries, again].filter(({ status }) => status !== 409) });
    load.note(other, { key: `${key} (other body)`, tries: [reused] });
    load.note(third, { key: `${key} (neighbour)`, tries: [apart] });
    const known = new Set(['201', '409']);
    const strange = tries.filter(({ status }) => !known.has(String(status)));
    return [
      {
        says: 'fifty at once: each is answered with the referral, or that it is being made',
        checked: tries.length,
        broken: strange.map(({ status }) => `answered ${status ?? 'nothing'}`),
      },
      expectStatus('a later repeat gets the stored answer', again, 201),
      expectStatus('the key with another body is refused', reused, 422),
      expectStatus('the key of another practice is its own', apart, 201),
    ];
  },
};

function expectStatus(says: string, { status }: Outcome, expected: number) {
  const broken = status === expected ? [] : [`answered ${status ?? 'nothing'}`];
  return { says, checked: 1, broken };
}
