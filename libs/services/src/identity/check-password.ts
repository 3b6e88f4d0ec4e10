import { findOwnPassword } from '@wor/database';
import { DomainError, type Actor } from '@wor/domain';
import { verifyPassword } from '@wor/platform';
import type { Home } from '../home.js';
import { Attempt, type Bounds } from './throttle.js';

/** Of one account. Progressive: the more went wrong today, the longer the rest. */
export const accountBounds: Bounds = { inTenMinutes: 10, inAnHour: 20, inADay: 40 };

/** Somebody who is logged in types the password once more. */
const ownPasswordKey = ({ accountId }: Actor): string => `own-password|${accountId}`;

/**
 * The password of whoever is logged in.
 * @throws DomainError `password.wrong`, or `login.throttled` after ten failures in ten minutes
 */
export async function checkOwnPassword(home: Home, actor: Actor, password: string): Promise<void> {
  const key = ownPasswordKey(actor);
  const attempt = await Attempt.begin(home, [{ key, bounds: accountBounds }]);
  await attempt.refuseWhenOver();
  const stored = await home.database.transaction(actor, (tx) => findOwnPassword(tx));
  if (await verifyPassword(stored, password)) return attempt.succeed(key);
  await home.database.transaction(actor, (tx) => {
    const object = { kind: 'session', id: actor.accountId } as const;
    tx.note({ event: 'session.step_up', action: 'E', object });
    throw new DomainError('password.wrong', {
      fields: [{ field: 'password', code: 'password.wrong' }],
    });
  });
}
