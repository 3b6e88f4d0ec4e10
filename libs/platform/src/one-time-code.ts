import { Secret, TOTP } from 'otpauth';
import { randomBytes } from 'node:crypto';

const period = 30;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A secret of 160 bits for an authenticator app. */
export function newTotpSecret(): Uint8Array {
  return randomBytes(20);
}

const totpOf = (secret: Uint8Array, label = ''): TOTP =>
  new TOTP({
    ...{ issuer: 'Welzijn op Recept', label, algorithm: 'SHA1', digits: 6, period },
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  });

/** The secret as people type it over (base32), and as their app reads it (`otpauth://`). */
export function describeTotp(secret: Uint8Array, label: string): { key: string; uri: string } {
  const totp = totpOf(secret, label);
  return { key: totp.secret.base32, uri: totp.toString() };
}

/**
 * The time step of a code that fits now, one step ago or one step ahead; undefined when it fits none.
 * @param at the server's time
 */
export function totpStep(secret: Uint8Array, code: string, at: Date): number | undefined {
  const timestamp = at.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta;
}

/** Ten codes of 80 bits in four groups, each good for one login without the app. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const bits = [...randomBytes(10)].map((octet) => octet.toString(2).padStart(8, '0')).join('');
    const signs = (bits.match(/.{5}/g) ?? []).map((five) => alphabet.charAt(parseInt(five, 2)));
    return (signs.join('').match(/.{4}/g) ?? []).join('-');
  });
}
