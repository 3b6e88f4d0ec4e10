import { randomBytes } from 'node:crypto';
import { elapsed } from '@wor/platform';
import type { Uploads } from '../app/session/request-context.server.js';

interface Kept {
  readonly octets: Uint8Array<ArrayBuffer>;
  readonly owner: string;
  readonly until: number;
}

const keptFor = 30 * 60 * 1000;
const mostOctets = 64 * 1024 * 1024;
/** Somebody checks one file while another waits in the tab beside it. */
const mostOfOne = 4;

/**
 * Files between their check and their import: in memory only, for half an hour, a few for each
 * owner, the oldest out first.
 */
export class UploadShelf implements Uploads {
  private readonly kept = new Map<string, Kept>();

  keep(octets: Uint8Array<ArrayBuffer>, owner: string): string {
    for (const [id, each] of this.kept) if (each.until < elapsed()) this.kept.delete(id);
    const own = [...this.kept].filter(([, each]) => each.owner === owner);
    for (const [id] of own.slice(0, Math.max(0, own.length + 1 - mostOfOne))) this.kept.delete(id);
    const id = randomBytes(16).toString('base64url');
    this.kept.set(id, { octets, owner, until: elapsed() + keptFor });
    for (const old of this.kept.keys()) {
      if (this.size() <= mostOctets || old === id) break;
      this.kept.delete(old);
    }
    return id;
  }

  /** Undefined when it is gone, or of somebody else. */
  find(id: string, owner: string): Uint8Array<ArrayBuffer> | undefined {
    const found = this.kept.get(id);
    return found?.owner === owner && found.until >= elapsed() ? found.octets : undefined;
  }

  /** Forgets what waits for somebody. */
  drop(owner: string): void {
    for (const [id, each] of this.kept) if (each.owner === owner) this.kept.delete(id);
  }

  private size(): number {
    return [...this.kept.values()].reduce((sum, { octets }) => sum + octets.length, 0);
  }
}
