import { randomBytes } from 'node:crypto';
import { elapsed } from '@wor/platform';
import type { Draft, Drafts } from '../app/session/request-context.server.js';

interface Kept {
  readonly draft: Draft;
  readonly bytes: number;
  readonly until: number;
}

export interface Bounds {
  /** Bytes of all drafts together. */
  readonly shelf: number;
  /** Bytes of one draft. */
  readonly draft: number;
  /** Drafts of one owner. */
  readonly perOwner: number;
}

const keptFor = 60 * 60 * 1000;
const usualBounds: Bounds = { shelf: 16 * 1024 * 1024, draft: 64 * 1024, perOwner: 5 };

/**
 * Forms whose session ended while somebody typed, until that same person has logged in again.
 * In memory only and for an hour: nothing of a person reaches a disk, an address or a cookie.
 * Bounded for each owner first, so that nobody can push out another person's form.
 */
export class DraftShelf implements Drafts {
  /** The oldest first. */
  private readonly kept = new Map<string, Kept>();
  private bytes = 0;

  constructor(private readonly bounds = usualBounds) {}

  keep(draft: Draft): string | undefined {
    this.forgetOld();
    const bytes = Buffer.byteLength(JSON.stringify(draft));
    if (bytes > this.bounds.draft) return undefined;
    const id = randomBytes(16).toString('base64url');
    this.kept.set(id, { draft, bytes, until: elapsed() + keptFor });
    this.bytes += bytes;
    this.makeRoom(draft.owner);
    return id;
  }

  /** The draft of this id when it is of this owner; undefined for anybody else. */
  find(id: string, owner: string): Draft | undefined {
    this.forgetOld();
    const found = this.kept.get(id)?.draft;
    return found?.owner === owner ? found : undefined;
  }

  drop(id: string): void {
    this.bytes -= this.kept.get(id)?.bytes ?? 0;
    this.kept.delete(id);
  }

  private makeRoom(owner: string): void {
    const own = [...this.kept].filter(([, { draft }]) => draft.owner === owner);
    for (const [id] of own.slice(0, -this.bounds.perOwner)) this.drop(id);
    for (const id of this.kept.keys()) {
      if (this.bytes <= this.bounds.shelf) return;
      this.drop(id);
    }
  }

  private forgetOld(): void {
    const now = elapsed();
    for (const [id, { until }] of this.kept) {
      if (until > now) return;
      this.drop(id);
    }
  }
}
