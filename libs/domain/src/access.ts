/** Decides who may do what; row-level security in the database is the second, independent layer. */
export const roles = [
  'referrer',
  'coach',
  'lead',
  'provider',
  'municipality',
  'administrator',
  'privacy_officer',
  'log_administrator',
  'operator',
  'client',
  'engine',
] as const;

export type Role = (typeof roles)[number];

/** From where somebody acts; the audit trail keeps it, nothing decides by it. */
export interface Origin {
  readonly address?: string;
  /** The family of the program that asks, such as `Firefox, Windows`. */
  readonly agent?: string;
  readonly traceparent?: string;
}

/** Who acts: a person in one role for one organisation, or the engine on behalf of an organisation. */
export interface Actor {
  readonly accountId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly regionId: string;
  readonly role: Role;
  readonly teamIds: readonly string[];
  readonly origin?: Origin;
}

/** The account id under which the platform itself acts. */
export const engineAccountId = '00000000-0000-7000-8000-000000000001';

/** The account in whose name somebody refers oneself; nobody can log in with it. */
export const selfAccountId = '00000000-0000-7000-8000-000000000002';

const nobody = '00000000-0000-0000-0000-000000000000';

/** True for a referral that nobody but the client made: there is no referrer to write to. */
export function isSelfReferred(referral: { readonly referrerAccountId: string }): boolean {
  return referral.referrerAccountId === selfAccountId;
}

/** Somebody who refers oneself, in the name of the region's organisation for that. */
export function selfOf(organisationId: string, regionId: string, origin?: Origin): Actor {
  return {
    accountId: selfAccountId,
    name: 'Inwoner',
    organisationId,
    regionId,
    role: 'client',
    teamIds: [],
    origin,
  };
}

/** Somebody without a name who reads what a region publishes: sees no row of any organisation's own. */
export function readerOf(regionId: string): Actor {
  return {
    accountId: nobody,
    name: 'Reader',
    organisationId: nobody,
    regionId,
    role: 'client',
    teamIds: [],
  };
}

/** The platform acting by itself, on behalf of one organisation. */
export function engineOf(organisationId: string, regionId: string): Actor {
  return {
    accountId: engineAccountId,
    name: 'Welzijn op Recept',
    organisationId,
    regionId,
    role: 'engine',
    teamIds: [],
  };
}

/** What a permission looks at: the organisations and the team that a referral belongs to. */
export interface ReferralParties {
  readonly referrerOrganisationId: string;
  readonly welfareOrganisationId: string;
  readonly teamId: string;
}

type Relation = 'anyone' | 'referring_organisation' | 'own_team' | 'welfare_organisation';

const referralSides = {
  referrer: 'referring_organisation',
  coach: 'own_team',
  lead: 'own_team',
  administrator: 'welfare_organisation',
  engine: 'welfare_organisation',
} as const satisfies Partial<Record<Role, Relation>>;

const welfareSide = {
  coach: 'own_team',
  lead: 'own_team',
  engine: 'welfare_organisation',
} as const satisfies Partial<Record<Role, Relation>>;

const accessTable = {
  'referral.create': { referrer: 'anyone', client: 'anyone' },
  'draft.keep': { referrer: 'anyone' },
  'dossier_draft.keep': { coach: 'own_team', lead: 'own_team' },
  'referral.list': { referrer: 'anyone', coach: 'anyone', lead: 'anyone' },
  'referral.read': { referrer: 'referring_organisation', coach: 'own_team', lead: 'own_team' },
  'referral.act': referralSides,
  'feedback.read': { referrer: 'referring_organisation', coach: 'own_team', lead: 'own_team' },
  'feedback.acknowledge': { referrer: 'referring_organisation' },
  'message.write': { referrer: 'referring_organisation', coach: 'own_team', lead: 'own_team' },
  'practice.read': { referrer: 'anyone' },
  'card.print': { referrer: 'referring_organisation' },
  'work.read': { coach: 'anyone', lead: 'anyone' },
  'team.divide': { lead: 'anyone' },
  'hand_over.read': { coach: 'anyone', lead: 'anyone' },
  'hand_over.make': { coach: 'anyone', lead: 'anyone' },
  'receiver.list': { lead: 'anyone', administrator: 'anyone' },
  'contact.record': { coach: 'own_team' },
  'death.record': { coach: 'own_team' },
  'client.read': welfareSide,
  'client.edit': welfareSide,
  'client.merge': { lead: 'own_team' },
  'measurement.record': welfareSide,
  'participation.record': welfareSide,
  'participation.answer': { provider: 'anyone' },
  'attendance.keep': { provider: 'anyone' },
  'own_activity.keep': { provider: 'anyone' },
  'appointment.record': { coach: 'own_team', lead: 'own_team' },
  'agenda.keep': { coach: 'anyone', lead: 'anyone' },
  'suggestion.make': welfareSide,
  'follow_up.record': welfareSide,
  'signal.dismiss': welfareSide,
  'safety.flag': { coach: 'own_team', lead: 'own_team' },
  'unmet_need.report': { coach: 'own_team', lead: 'own_team' },
  'unmet_need.read': { coach: 'anyone', lead: 'anyone' },
  'group_proposal.read': { coach: 'anyone', lead: 'anyone' },
  'post.read': { coach: 'anyone', lead: 'anyone' },
  'post.handle': { coach: 'own_team', lead: 'own_team' },
  'activity.read': {
    coach: 'anyone',
    lead: 'anyone',
    provider: 'anyone',
    administrator: 'anyone',
  },
  'activity.edit': { coach: 'anyone', lead: 'anyone', administrator: 'anyone' },
  'activity.look': {
    ...{ referrer: 'anyone', coach: 'anyone', lead: 'anyone', provider: 'anyone' },
    ...{ municipality: 'anyone', administrator: 'anyone' },
  },
  'activity_report.read': { coach: 'anyone', lead: 'anyone', administrator: 'anyone' },
  'activity_report.handle': { lead: 'anyone', administrator: 'anyone' },
  'form.read': { referrer: 'anyone', coach: 'anyone', lead: 'anyone', administrator: 'anyone' },
  'launch_key.edit': { administrator: 'anyone' },
  'report.read': { municipality: 'anyone' },
  'region.read': { administrator: 'anyone' },
  'region.edit': { administrator: 'anyone' },
  'caseload.import': { lead: 'anyone' },
  'import.run': { administrator: 'anyone' },
  'operations.read': { operator: 'anyone' },
  'operations.retry': { operator: 'anyone' },
} as const satisfies Record<string, Partial<Record<Role, Relation>>>;

export type Permission = keyof typeof accessTable;

export const permissions = Object.keys(accessTable) as readonly Permission[];

function isRelated(
  actor: Actor,
  relation: Relation,
  subject: ReferralParties | undefined,
): boolean {
  if (relation === 'anyone') return true;
  if (subject === undefined) return false;
  switch (relation) {
    case 'referring_organisation':
      return actor.organisationId === subject.referrerOrganisationId;
    case 'welfare_organisation':
      return actor.organisationId === subject.welfareOrganisationId;
    case 'own_team':
      return (
        actor.organisationId === subject.welfareOrganisationId &&
        actor.teamIds.includes(subject.teamId)
      );
  }
}

/** True when the actor's role has the permission and, where the table asks for it, its relation. */
export function can(actor: Actor, permission: Permission, subject?: ReferralParties): boolean {
  const relations: Partial<Record<Role, Relation>> = accessTable[permission];
  const relation = relations[actor.role];
  return relation !== undefined && isRelated(actor, relation, subject);
}

/** True when the role could ever have the permission, whatever the subject. */
export function roleMay(role: Role, permission: Permission): boolean {
  const relations: Partial<Record<Role, Relation>> = accessTable[permission];
  return relations[role] !== undefined;
}
