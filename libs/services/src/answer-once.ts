import { findAnswer, insertAnswer, type Tx } from '@wor/database';
import { DomainError } from '@wor/domain';
import { hashOf } from '@wor/platform';

/** What may be stored of an answer, and is the same at a repeat: ids, codes and versions. */
type Kept = Readonly<Record<string, string | number>>;

interface Asked {
  /** The caller's Idempotency-Key; without one every request is a new one. */
  readonly key: string | undefined;
  /** Everything that makes it this request: what is done to what, and the body. */
  readonly request: object;
}

/**
 * Does `work` once for a key: a repeat gets what was kept of the first answer, and does nothing. The
 * caller has locked what the request is about, so that two at one moment come one after the other.
 * @throws DomainError `idempotency.reused` at another request under the key, `idempotency.running`
 *   when that other one is being answered at this moment
 */
export async function answerOnce<Answer extends Kept>(
  tx: Tx,
  { key, request }: Asked,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (key === undefined) return work();
  const hashes = { keyHash: hashOf(key), requestHash: hashOf(JSON.stringify(request)) };
  const known = await findAnswer(tx, hashes.keyHash);
  if (known !== undefined && !known.requestHash.equals(hashes.requestHash)) {
    throw new DomainError('idempotency.reused');
  }
  if (known !== undefined) return known.body as Answer;
  const body = await work();
  await insertAnswer(tx, { ...hashes, status: 201, body });
  return body;
}
