/** Forms that are being filled in: of one person, kept until they are sent. */

/** Who filled a field in: a person, the GP's system as a fact, or a parser as a guess. */
export type FieldSource = 'typed' | 'his' | 'guessed';

export interface DraftField {
  /** The name of the field on the form, `client.name`. */
  readonly name: string;
  readonly values: readonly string[];
  readonly source: FieldSource;
}

/** Body of `PUT /referral-drafts`; the `Idempotency-Key` is the one under which it will be sent. */
export interface KeepDraftRequest {
  readonly fields: readonly DraftField[];
}

/** That a form was left, and when; nothing of what is in it. */
export interface DraftHead {
  readonly id: string;
  readonly version: number;
  readonly begunAt: string;
  readonly updatedAt: string;
}

export interface KeptDraft extends DraftHead {
  /** Names of fields that looked like a citizen service number, and are not kept. */
  readonly leftOut: readonly string[];
}

/** The answer to reopening a recalled referral: the draft that holds its form. */
export interface DraftMade {
  readonly id: string;
}

export interface DraftLine extends DraftHead {
  readonly isOfToday: boolean;
}

export interface DraftList {
  readonly items: readonly DraftLine[];
}

/** A form as it was left. */
export interface DraftView extends DraftHead {
  /** The `Idempotency-Key` under which it will be sent. */
  readonly key: string;
  /** The recalled referral that it mends. */
  readonly replaces: string | null;
  readonly fields: readonly DraftField[];
}

/** A question of a form about a client, with what was typed or chosen. */
export interface FormField {
  readonly name: string;
  readonly values: readonly string[];
}

/** Body of `PUT /referrals/:id/drafts/:form`; the `Idempotency-Key` names this one form. */
export interface KeepFormRequest {
  readonly fields: readonly FormField[];
}

export interface FormKept {
  readonly updatedAt: string;
  /** Names of fields that looked like a citizen service number, and are not kept. */
  readonly leftOut: readonly string[];
}

/** A form about a client as it was left; all null and empty when nothing waits. */
export interface KeptFormView {
  readonly key: string | null;
  readonly updatedAt: string | null;
  readonly fields: readonly FormField[];
}
