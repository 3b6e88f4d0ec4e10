import type { ReleaseRow } from '@wor/database';
import { hashOf } from '@wor/platform';

/** The hash before the first release of a municipality. */
export const firstHash = Buffer.alloc(32);

type Hashed = Pick<
  ReleaseRow,
  'municipalityCode' | 'period' | 'cells' | 'audit' | 'codeVersion' | 'previousHash'
>;

/** SHA-256 over the previous hash and everything that was printed, in one fixed order. */
export function releaseHash(release: Hashed): Buffer {
  const { municipalityCode, period, cells, audit, codeVersion, previousHash } = release;
  const printed = cells.map((cell) => [cell.family, cell.value, cell.printed]);
  const audited = Object.keys(audit)
    .toSorted()
    .map((name) => [name, audit[name]]);
  const body = [previousHash.toString('hex'), municipalityCode, period, codeVersion];
  return hashOf(JSON.stringify([...body, printed, audited]));
}

/** The first release of this chain that does not fit, by its period; undefined when all is whole. */
export function findBrokenRelease(chain: readonly ReleaseRow[]): string | undefined {
  let previous: Buffer = firstHash;
  for (const release of chain) {
    const fits = release.previousHash.equals(previous) && release.hash.equals(releaseHash(release));
    if (!fits) return release.period;
    previous = release.hash;
  }
  return undefined;
}
