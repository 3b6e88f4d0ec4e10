import { randomBytes } from 'node:crypto';
import { elapsed } from '@wor/platform';
import type { Draft, Drafts } from '../app/session/request-context.server.js';

interface Kept {
  readonly draft: Draft;
  readonly until: number;
}

const keptFor = 60 * 60 * 1000;
const mostKept = 500;

/**
 * Forms whose session ended while somebody typed, until that same person has logged in again.
 * In memory only and for an hour: nothing of a person reaches a disk, an address or a cookie.
 */
export class DraftShelf implements Drafts {
  private readonly kept = new Map<string, Kept>();

  keep(draft: Draft): string {
    this.forgetOld();
    const id = randomBytes(16).toString('base64url');
    this.kept.set(id, { draft, until: elapsed() + keptFor });
    return id;
  }

  /** The draft of this id when it is of this owner; undefined for anybody else. */
  find(id: string, owner: string): Draft | undefined {
    const found = this.peek(id);
    return found?.owner === owner ? found : undefined;
  }

  peek(id: string): Draft | undefined {
    this.forgetOld();
    return this.kept.get(id)?.draft;
  }

  drop(id: string): void {
    this.kept.delete(id);
  }

  private forgetOld(): void {
    const now = elapsed();
    for (const [id, { until }] of this.kept) {
      if (until > now && this.kept.size <= mostKept) return;
      this.kept.delete(id);
    }
  }
}
