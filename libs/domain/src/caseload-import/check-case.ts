import type { CivilDate } from '../calendar/index.js';
import { checkClient, FieldProblems, type CheckedClient } from '../client/index.js';
import { readDay } from '../csv/index.js';
import type { ErrorCode } from '../error.js';
import { findBsnLike } from '../identity/index.js';
import type { Status } from '../referral/referral.js';
import { languages } from '../region/preferences.js';
import { isHeld } from './imported-moments.js';
import {
  nameKey,
  type CellProblem,
  type CellProblemCode,
  type ImportRow,
} from '../region-import/define-import.js';

/** The states in which a running case can be taken over, as a file calls them. */
const stands: ReadonlyMap<string, Status> = new Map<string, Status>([
  ['aangenomen', 'accepted'],
  ['in contact', 'in_contact'],
  ['kennisgemaakt', 'intake_done'],
  ['zoekt activiteit', 'matching'],
  ['doet mee', 'active'],
  ['opvolging', 'follow_up'],
  ['wacht', 'on_hold'],
]);

const ways: ReadonlyMap<string, ImportedCase['consent']['how']> = new Map([
  ['gesproken', 'spoken'],
  ['mondeling', 'spoken'],
  ['op papier', 'written'],
  ['schriftelijk', 'written'],
  ['online', 'online'],
]);

/** One running case of a file, checked and in one notation. */
export interface ImportedCase {
  readonly row: number;
  readonly client: CheckedClient;
  readonly reasonCode: string;
  readonly referredOn: CivilDate;
  readonly status: Status;
  /** An account that coaches in the team; null when nobody carries the client. */
  readonly coachId: string | null;
  readonly place: CasePlace;
  readonly consent: { readonly on: CivilDate; readonly how: 'spoken' | 'written' | 'online' };
  /** Today or later; null when the file names no day. */
  readonly nextOn: CivilDate | null;
  readonly remark: string | null;
}

/** Where a client lives and which team helps there. */
export interface CasePlace {
  readonly teamId: string;
  readonly neighbourhoodCode: string | null;
  readonly municipalityCode: string | null;
}

/** What a lead's organisation has already, by names in small letters. */
export interface CaseloadNames {
  readonly today: CivilDate;
  /** Code by code and by label. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Who coaches in the organisation, by mail address. */
  readonly coaches: ReadonlyMap<
    string,
    { readonly id: string; readonly teamIds: readonly string[] }
  >;
  /** By the four digits of a postcode. */
  readonly areas: ReadonlyMap<string, CasePlace>;
  /** The teams of whoever imports. */
  readonly teamIds: readonly string[];
}

type Problem = Omit<CellProblem, 'row'>;

const columnOf: Readonly<Record<string, string>> = {
  birthDate: 'geboortedatum',
  phone: 'telefoon',
};

const codeOf: Partial<Record<ErrorCode, CellProblemCode>> = {
  'birth_date.missing': 'birth_date',
  'birth_date.impossible': 'birth_date',
  'birth_date.future': 'birth_date',
  'phone.invalid': 'phone',
  'phone.missing': 'phone',
  'email.invalid': 'email',
  'postcode.invalid': 'full_postcode',
  'text.bsn': 'bsn',
};

const oldest = '2000-01-01';

/** Reads the cells of one row and collects what is wrong with them. */
class CaseReader {
  readonly problems: Problem[] = [];

  constructor(
    private readonly row: ImportRow,
    private readonly names: CaseloadNames,
  ) {}

  cell(name: string): string {
    return this.row.cell(name);
  }

  refuse(at: string, code: CellProblemCode): undefined {
    this.problems.push({ column: at, code });
    return undefined;
  }

  /** What the cell stands for in a list; a problem when it is not in there. */
  among<Value>(at: string, known: ReadonlyMap<string, Value>, code: CellProblemCode) {
    return known.get(nameKey(this.cell(at))) ?? this.refuse(at, code);
  }

  /** A day until today. */
  past(at: string): CivilDate | undefined {
    const day = readDay(this.cell(at));
    if (day === undefined || day < oldest) return this.refuse(at, 'date');
    return day > this.names.today ? this.refuse(at, 'date_ahead') : day;
  }

  client(): CheckedClient | undefined {
    const found = new FieldProblems();
    const { today } = this.names;
    const typed = {
      name: `${this.cell('voornaam')} ${this.cell('achternaam')}`.trim(),
      birthDate: this.cell('geboortedatum'),
      phone: this.cell('telefoon'),
      email: this.cell('email'),
      postcode: this.cell('postcode'),
      language: this.language(),
    };
    const client = checkClient(typed, { today, problems: found, prefix: '' });
    for (const { field, code } of found.found) {
      this.refuse(
        columnOf[field] ?? (field === 'name' ? 'achternaam' : field),
        codeOf[code] ?? 'missing',
      );
    }
    return found.found.length === 0 ? client : undefined;
  }

  private language(): string {
    const asked = nameKey(this.cell('taal'));
    if (asked === '') return 'nl';
    const known = languages.find((each) => each.code === asked || nameKey(each.label) === asked);
    if (known === undefined) this.refuse('taal', 'language');
    return known?.code ?? 'nl';
  }

  /** The team of the postcode where the coach works there, else the coach's only team. */
  place(coach: { readonly teamIds: readonly string[] } | null): CasePlace | undefined {
    const { areas, teamIds } = this.names;
    const area = areas.get(this.cell('postcode').slice(0, 4));
    const teams = coach === null ? teamIds : coach.teamIds.filter((id) => teamIds.includes(id));
    if (teams.length === 0) return this.refuse('coach', 'coach_elsewhere');
    const teamId =
      teams.find((id) => id === area?.teamId) ?? (teams.length === 1 ? teams[0] : undefined);
    if (teamId === undefined) return this.refuse('postcode', 'team_unclear');
    const { neighbourhoodCode = null, municipalityCode = null } = area ?? {};
    return { teamId, neighbourhoodCode, municipalityCode };
  }

  coach() {
    const asked = this.cell('coach').toLowerCase();
    if (asked === '') return null;
    return this.names.coaches.get(asked) ?? this.refuse('coach', 'coach_unknown');
  }

  /** A day of the past is due today. */
  next(status: Status | undefined): CivilDate | null {
    const text = this.cell('volgend contact');
    const day = readDay(text);
    if (text !== '' && day === undefined) this.refuse('volgend contact', 'date');
    // Whoever waits has to wake some day.
    if (text === '' && isHeld(status)) this.refuse('volgend contact', 'missing');
    if (day === undefined) return null;
    return day < this.names.today ? this.names.today : day;
  }

  remark(): string | null {
    const text = this.cell('opmerking');
    if (findBsnLike(text)) this.refuse('opmerking', 'bsn');
    return text === '' ? null : text;
  }
}

export type CheckedCase =
  { readonly found: ImportedCase } | { readonly problems: readonly Problem[] };

/** One row of a caseload; nothing of a cell is in its problems. */
export function checkCase(row: ImportRow, names: CaseloadNames): CheckedCase {
  const reader = new CaseReader(row, names);
  const client = reader.client();
  const reasonCode = reader.among('reden', names.reasons, 'reason_unknown');
  const referredOn = reader.past('verwezen op');
  const status = reader.among('stand', stands, 'stand_unknown');
  const coach = reader.coach();
  const place = coach === undefined ? undefined : reader.place(coach);
  const on = reader.past('toestemming op');
  const how = reader.among('toestemming hoe', ways, 'consent_how');
  const nextOn = reader.next(status);
  const remark = reader.remark();
  const isWhole = client && reasonCode && referredOn && status && place && on && how;
  if (!isWhole || coach === undefined || reader.problems.length > 0) {
    return { problems: reader.problems };
  }
  const own = { row: row.number, client, reasonCode, referredOn, status, place, nextOn, remark };
  return { found: { ...own, coachId: coach?.id ?? null, consent: { on, how } } };
}
