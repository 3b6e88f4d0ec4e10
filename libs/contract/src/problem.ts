/** The body of every error: RFC 9457 `application/problem+json` with our stable code. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  /** What to tell the operator; names the log lines of this request. */
  readonly traceId: string;
  readonly fields?: readonly { readonly field: string; readonly code: string }[];
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}
