import type { CodeLabel } from '../referral.js';

/** People for whom there is nothing now, and who could begin something together. */
export interface GroupProposalView {
  readonly arrangement: CodeLabel;
  /** When all of them can, `tue_morning`; all 21 when nobody is tied to a time. */
  readonly dayParts: readonly string[];
  /** In which all of them can take part. */
  readonly languages: readonly string[];
  /** Where most of them live; null when nobody knows. */
  readonly neighbourhood: { readonly code: string; readonly name: string } | null;
  readonly people: number;
  /** How many of them stand on a list for this. */
  readonly waiting: number;
  /** How many others found nothing of this. */
  readonly notFound: number;
  /** The clients whom the reader may see, by the ids of their referrals. */
  readonly clients: readonly { readonly id: string; readonly name: string }[];
  /** How many more there are, of other teams. */
  readonly others: number;
}

/** Answer of `GET /group-proposals`: nobody is asked or placed. */
export interface GroupProposalsView {
  /** The size of a group by the choice of the region. */
  readonly least: number;
  readonly most: number;
  /** No two of a group live farther apart. */
  readonly withinMetres: number;
  /** How many people were looked at. */
  readonly considered: number;
  /** The largest group first. */
  readonly groups: readonly GroupProposalView[];
}
