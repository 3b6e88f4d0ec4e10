/** Body of `POST /participations/:id/reciprocity`. */
export interface ReciprocityRequest {
  /** `buddy`, `host`, or `none` for not now. */
  readonly answer: string;
}

/** What a client wants to do for those who are new, where they take part. */
export interface ReciprocityView {
  readonly participationId: string;
  readonly answer: 'buddy' | 'host' | 'none';
}
