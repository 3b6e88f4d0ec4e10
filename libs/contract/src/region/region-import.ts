/** What a file would do, or did; `problems` names at most the first 200. */
export interface ImportReportView {
  /** SHA-256 of the octets, in hexadecimal: what an import must name. */
  readonly hash: string;
  readonly encoding: string;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly problemCount: number;
  readonly problems: readonly {
    /** As a spreadsheet counts: the heading is row 1. */
    readonly row: number;
    readonly column: string;
    readonly code: string;
  }[];
}
