import type { ReferralOrder } from '@wor/domain';
import type { ReferRequest } from '@wor/services';
import { randomUUID } from 'node:crypto';

let count = 0;

/** A person nobody else has; override what the test is about. */
export function orderOf(client: Partial<ReferralOrder['client']> = {}): ReferralOrder {
  count += 1;
  return {
    client: {
      name: `A. Testpersoon${count}`,
      birthDate: '01-02-1950',
      phone: `06123${String(45000 + count)}`,
      postcode: '9991 AB',
      houseNumber: '12',
      ...client,
    },
    reasonCode: 'loneliness',
    hope: 'Weer onder de mensen komen.',
    consent: { given: true, textVersion: 'referral-1', how: 'spoken' },
  };
}

/** A request with a key of its own. */
export function requestOf(order = orderOf(), more: Partial<ReferRequest> = {}): ReferRequest {
  return { order, key: randomUUID(), ...more };
}
