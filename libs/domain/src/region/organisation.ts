import type { Role } from '../access.js';
import { FieldProblems } from '../client/field-problems.js';
import { refuseFields } from '../error.js';
import { normalisePhone } from '../identity/index.js';

/** The kinds of organisation that an administrator adds. */
export const organisationKinds = [
  'practice',
  'referrer',
  'welfare',
  'provider',
  'municipality',
] as const;

/** Who refers, besides a practice; a practice is `gp` and somebody who came by themselves `self`. */
export const professions = [
  'physiotherapist',
  'social_worker',
  'neighbourhood_team',
  'district_nurse',
  'mental_health_nurse',
  'other',
] as const;

/** Which roles somebody can have where. An operator is nobody's to appoint on a screen. */
const rolesOf: Readonly<Record<string, readonly Role[]>> = {
  practice: ['referrer'],
  referrer: ['referrer'],
  welfare: ['coach', 'lead', 'administrator', 'privacy_officer', 'log_administrator'],
  provider: ['provider'],
  municipality: ['municipality'],
  region: ['administrator', 'privacy_officer', 'log_administrator'],
};

export function rolesIn(organisationKind: string): readonly Role[] {
  return rolesOf[organisationKind] ?? [];
}

export interface TypedOrganisation {
  readonly kind: string;
  readonly name: string;
  readonly agb?: string;
  readonly municipalityCode?: string;
  /** Only of an organisation that refers and is no practice. */
  readonly profession?: string;
}

const filled = (text: string | undefined): string | null => {
  const plain = (text ?? '').trim();
  return plain === '' ? null : plain;
};

const longest = 120;

/** One notation of an organisation's particulars. @throws DomainError with every problem */
export function checkOrganisation(typed: TypedOrganisation) {
  const problems = new FieldProblems();
  const kinds: readonly string[] = organisationKinds;
  const name = typed.name.trim().replace(/\s+/g, ' ');
  const agb = filled(typed.agb)?.replace(/[\s-]/g, '') ?? null;
  const municipalityCode = filled(typed.municipalityCode)?.toUpperCase() ?? null;
  problems.add('kind', !kinds.includes(typed.kind), 'organisation.kind');
  problems.add('name', name === '', 'label.missing');
  problems.add('name', name.length > longest, 'text.too_long');
  problems.add('agb', agb !== null && !/^\d{8}$/.test(agb), 'agb.invalid');
  const mustHaveCode = typed.kind === 'municipality';
  const isCode = municipalityCode === null ? !mustHaveCode : /^GM\d{4}$/.test(municipalityCode);
  problems.add('municipalityCode', !isCode, 'municipality.invalid');
  const known: readonly string[] = professions;
  const profession = typed.kind === 'referrer' ? filled(typed.profession) : null;
  problems.add(
    'profession',
    profession !== null && !known.includes(profession),
    'profession.unknown',
  );
  refuseFields(problems.found);
  return { name, agb, municipalityCode, profession };
}

export interface TypedTeam {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/** One notation of a team: the phone as E.164. @throws DomainError with every problem */
export function checkTeam(typed: TypedTeam): TypedTeam {
  const problems = new FieldProblems();
  const name = typed.name.trim().replace(/\s+/g, ' ');
  const phone = normalisePhone(typed.phone);
  const email = typed.email.trim();
  problems.add('name', name === '', 'label.missing');
  problems.add('name', name.length > longest, 'text.too_long');
  problems.add('phone', phone === undefined, 'phone.invalid');
  problems.add('email', !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email), 'email.invalid');
  refuseFields(problems.found);
  return { name, phone: phone ?? '', email };
}

export type RouteReason = 'own_area' | 'practice_default' | 'outside';

/** Why a referral goes where it goes. */
export function routeReason(found: { hasArea: boolean; teamId: string | null }): RouteReason {
  if (found.teamId === null) return 'outside';
  return found.hasArea ? 'own_area' : 'practice_default';
}
