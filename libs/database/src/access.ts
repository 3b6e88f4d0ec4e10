import type { Actor } from '@wor/domain';

/** EventActionCode of NEN 7513: create, read, update, delete, execute. */
export type AuditAction = 'C' | 'R' | 'U' | 'D' | 'E';

/** What somebody does with which object. Ids and codes only. */
export interface Access {
  readonly event: string;
  readonly action: AuditAction;
  readonly object: {
    readonly kind: 'client' | 'referral' | 'draft' | 'list' | 'report' | 'session' | 'system';
    readonly id: string;
    /** For lists: the ids that were shown, or how many and by which query. */
    readonly detail?: Readonly<Record<string, unknown>>;
  };
  /** The agreement under which this is done, `referral` by default. */
  readonly consent?: string;
}

/** An access together with who had it. */
export interface NotedAccess extends Access {
  readonly actor: Actor | undefined;
}
