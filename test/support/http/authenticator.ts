import { AdjustableClock } from '@wor/platform';
import { Secret, TOTP } from 'otpauth';

/** An authenticator app in a test: the code of a secret, some time steps from now. */
export function codeOf(key: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(key), digits: 6, period: 30 });
  return totp.generate({ timestamp: new AdjustableClock().now().getTime() + steps * 30_000 });
}
