import {
  beginSecondFactor,
  confirmSecondFactor,
  findSecondFactor,
  replaceRecoveryCodes,
  spendRecoveryCode,
  spendStep,
  type SecondFactorRow,
  type Tx,
} from '@wor/database';
import { DomainError, type Actor } from '@wor/domain';
import {
  describeTotp,
  hashOf,
  newRecoveryCodes,
  newTotpSecret,
  openText,
  sealText,
  totpStep,
  type KeyRing,
} from '@wor/platform';
import type { Home } from '../home.js';
import { Attempt, type Bounds } from './throttle.js';

/** Five tries, then a rest that grows with the day. */
const codeBounds: Bounds = { inTenMinutes: 5, inAnHour: 10, inADay: 25 };

const codeKey = ({ accountId }: Actor): string => `second-factor|${accountId}`;

/** Bound to the account, its table and column: a secret that was moved cannot be opened. */
const placeOf = (accountId: string) => ({
  ...{ table: 'second_factor', column: 'secret', row: accountId, organisationId: 'account' },
});

const secretOf = (keys: KeyRing, { accountId }: Actor, row: SecondFactorRow): Buffer =>
  Buffer.from(
    openText(keys.accountKey(accountId, row.keyVersion), placeOf(accountId), row.secret),
    'base64',
  );

const recoveryHash = ({ accountId }: Actor, code: string): Buffer =>
  hashOf(`recovery|${accountId}|${code.toUpperCase().replaceAll(/[^A-Z2-7]/g, '')}`);

/** What an authenticator app needs, and as what it will list us. */
export interface Enrolment {
  /** The secret in base32, to type over. */
  readonly key: string;
  /** `otpauth://`, to scan. */
  readonly uri: string;
}

/**
 * Begins setting up an authenticator; asked again by the same login it answers the same secret, so
 * that a page which is loaded twice still fits what was scanned.
 * @param by what only this login or session knows
 * @throws DomainError `factor.exists` when one is in use
 */
export async function beginEnrolment(
  { database, keys }: Home,
  actor: Actor,
  { by, label }: { readonly by: string; readonly label: string },
): Promise<Enrolment> {
  return database.transaction(actor, async (tx) => {
    tx.note({ event: 'factor.enrol', action: 'C', object: objectOf(actor) });
    const known = await findSecondFactor(tx);
    if (known?.isConfirmed === true) throw new DomainError('factor.exists');
    const begunBy = hashOf(by);
    if (known?.begunBy.equals(begunBy)) return describeTotp(secretOf(keys, actor, known), label);
    const secret = newTotpSecret();
    const keyVersion = keys.currentVersion;
    const key = keys.accountKey(actor.accountId, keyVersion);
    const text = Buffer.from(secret).toString('base64');
    const sealed = sealText(key, placeOf(actor.accountId), text);
    await beginSecondFactor(tx, { secret: sealed, keyVersion, begunBy });
    return describeTotp(secret, label);
  });
}

/**
 * The first code proves that the app works. Gives the recovery codes, shown once.
 * @throws DomainError `factor.refused`, `login.throttled`
 */
export async function confirmEnrolment(
  home: Home,
  actor: Actor,
  { by, code }: { readonly by: string; readonly code: string },
): Promise<readonly string[]> {
  return tryCode(home, actor, async (tx) => {
    const row = await findSecondFactor(tx);
    const step =
      row && totpStep(secretOf(home.keys, actor, row), code.replaceAll(/\s/g, ''), row.now);
    if (step === undefined || !(await confirmSecondFactor(tx, step, hashOf(by)))) return undefined;
    return giveRecoveryCodes(tx, actor);
  });
}

/** Ten new codes; all earlier ones are worth nothing. */
export async function giveRecoveryCodes(tx: Tx, actor: Actor): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(
    tx,
    codes.map((code) => recoveryHash(actor, code)),
  );
  return codes;
}

/**
 * A code of the app, or one of the recovery codes; each is good for one time.
 * @returns by which of the two
 * @throws DomainError `factor.refused`, `login.throttled`
 */
export async function proveCode(
  home: Home,
  actor: Actor,
  code: string,
): Promise<'totp' | 'recovery'> {
  const plain = code.replaceAll(/\s/g, '');
  return tryCode(home, actor, async (tx) => {
    if (!/^\d{6}$/.test(plain)) {
      return (await spendRecoveryCode(tx, recoveryHash(actor, plain))) ? 'recovery' : undefined;
    }
    const row = await findSecondFactor(tx);
    if (row?.isConfirmed !== true) return undefined;
    const step = totpStep(secretOf(home.keys, actor, row), plain, row.now);
    return step !== undefined && (await spendStep(tx, step)) ? 'totp' : undefined;
  });
}

/** One of five tries; what is undefined was wrong. */
async function tryCode<Result>(
  home: Home,
  actor: Actor,
  look: (tx: Tx) => Promise<Result | undefined>,
): Promise<Result> {
  const attempt = await Attempt.begin(home, [{ key: codeKey(actor), bounds: codeBounds }]);
  await attempt.refuseWhenOver();
  const result = await home.database.transaction(actor, async (tx) => {
    tx.note({ event: 'factor.prove', action: 'E', object: objectOf(actor) });
    const found = await look(tx);
    if (found === undefined) {
      throw new DomainError('factor.refused', {
        fields: [{ field: 'code', code: 'factor.refused' }],
      });
    }
    return found;
  });
  await attempt.succeed(codeKey(actor));
  return result;
}

const objectOf = ({ accountId }: Actor) => ({ kind: 'session', id: accountId }) as const;
