import { Algorithm, hash, verify } from '@node-rs/argon2';

const parameters = {
  algorithm: Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** argon2id with at least 19 MiB, 2 passes, 1 lane (S-10). */
export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters);
}

const dummy = hashPassword('a password that nobody has');
const hashForm = /^\$argon2id\$v=(\d+)\$m=(\d+),t=(\d+),p=(\d+)\$/;

/**
 * True when the password fits. Without a stored hash it does the same work and says no, so that
 * the time does not tell whether the account exists (S-12).
 */
export async function verifyPassword(
  stored: string | undefined,
  password: string,
): Promise<boolean> {
  const isHash = stored !== undefined && hashForm.test(stored);
  const isRight = await verify(isHash ? stored : await dummy, password);
  return isHash && isRight;
}

/** True when a hash was made with less work than ours cost today: it is made again at login (S-10). */
export function isWeakHash(stored: string): boolean {
  const [, version, memory, time, lanes] = (hashForm.exec(stored) ?? []).map(Number);
  const { memoryCost, timeCost, parallelism } = parameters;
  return (
    version !== 19 || (memory ?? 0) < memoryCost || (time ?? 0) < timeCost || lanes !== parallelism
  );
}
