import {
  sampleActor,
  sampleReferral,
  type Standing,
} from '../../../test/support/referral-sample.js';
import {
  can,
  engineOf,
  permissions,
  roleMay,
  roles,
  type Permission,
  type Role,
} from './access.js';

/** Whose it must be: anybody's, that of one's own organisation, or of one's own team in it. */
type Reach = 'any' | 'organisation' | 'team';

const everybody: Partial<Readonly<Record<Role, Reach>>> = {
  ...{ referrer: 'any', coach: 'any', lead: 'any', provider: 'any' },
  ...{ municipality: 'any', administrator: 'any' },
};

/** By hand: who may do what, and how near it must be. Who is not named may not. */
const policy: Readonly<Record<Permission, Partial<Readonly<Record<Role, Reach>>>>> = {
  'referral.create': { referrer: 'any', client: 'any' },
  'draft.keep': { referrer: 'any' },
  'dossier_draft.keep': { coach: 'team', lead: 'team' },
  'referral.list': { referrer: 'any', coach: 'any', lead: 'any' },
  'referral.read': { referrer: 'organisation', coach: 'team', lead: 'team' },
  'referral.act': {
    ...{ referrer: 'organisation', coach: 'team', lead: 'team' },
    ...{ administrator: 'organisation', engine: 'organisation' },
  },
  'feedback.read': { referrer: 'organisation', coach: 'team', lead: 'team' },
  'feedback.acknowledge': { referrer: 'organisation' },
  'message.write': { referrer: 'organisation', coach: 'team', lead: 'team' },
  'practice.read': { referrer: 'any' },
  'card.print': { referrer: 'organisation' },
  'work.read': { coach: 'any', lead: 'any' },
  'team.divide': { lead: 'any' },
  'hand_over.read': { coach: 'any', lead: 'any' },
  'hand_over.make': { coach: 'any', lead: 'any' },
  'receiver.list': { lead: 'any', administrator: 'any' },
  'contact.record': { coach: 'team' },
  'death.record': { coach: 'team' },
  'client.read': { coach: 'team', lead: 'team', engine: 'organisation' },
  'client.edit': { coach: 'team', lead: 'team', engine: 'organisation' },
  'client.merge': { lead: 'team' },
  'measurement.record': { coach: 'team', lead: 'team', engine: 'organisation' },
  'participation.record': { coach: 'team', lead: 'team', engine: 'organisation' },
  'participation.answer': { provider: 'any' },
  'attendance.keep': { provider: 'any' },
  'own_activity.keep': { provider: 'any' },
  'appointment.record': { coach: 'team', lead: 'team' },
  'agenda.keep': { coach: 'any', lead: 'any' },
  'suggestion.make': { coach: 'team', lead: 'team', engine: 'organisation' },
  'follow_up.record': { coach: 'team', lead: 'team', engine: 'organisation' },
  'signal.dismiss': { coach: 'team', lead: 'team', engine: 'organisation' },
  'safety.flag': { coach: 'team', lead: 'team' },
  'unmet_need.report': { coach: 'team', lead: 'team' },
  'unmet_need.read': { coach: 'any', lead: 'any' },
  'group_proposal.read': { coach: 'any', lead: 'any' },
  'post.read': { coach: 'any', lead: 'any' },
  'post.handle': { coach: 'team', lead: 'team' },
  'activity.read': { coach: 'any', lead: 'any', provider: 'any', administrator: 'any' },
  'activity.edit': { coach: 'any', lead: 'any', administrator: 'any' },
  'activity.look': everybody,
  'activity_report.read': { coach: 'any', lead: 'any', administrator: 'any' },
  'activity_report.handle': { lead: 'any', administrator: 'any' },
  'form.read': { referrer: 'any', coach: 'any', lead: 'any', administrator: 'any' },
  'launch_key.edit': { administrator: 'any' },
  'report.read': { municipality: 'any' },
  'region.read': { administrator: 'any' },
  'region.edit': { administrator: 'any' },
  'caseload.import': { lead: 'any' },
  'import.run': { administrator: 'any' },
  'operations.read': { operator: 'any' },
  'operations.retry': { operator: 'any' },
};

const reached: Readonly<Record<Reach, readonly (Standing | 'nothing')[]>> = {
  any: ['own_team', 'other_team', 'elsewhere', 'nothing'],
  organisation: ['own_team', 'other_team'],
  team: ['own_team'],
};

const standings = ['own_team', 'other_team', 'elsewhere', 'nothing'] as const;

const isAllowed = (role: Role, permission: Permission, standing: Standing | 'nothing'): boolean =>
  standing === 'nothing'
    ? can(sampleActor(role), permission)
    : can(sampleActor(role, standing), permission, sampleReferral());

describe('the access table', () => {
  it('has a line of the policy for each permission', () => {
    expect([...permissions].sort()).toEqual(Object.keys(policy).sort());
  });

  it.each(permissions)(
    'gives %s to exactly those roles, as near as the policy says',
    (permission) => {
      for (const role of roles) {
        const reach = policy[permission][role];
        for (const standing of standings) {
          const expected = reach !== undefined && reached[reach].includes(standing);
          expect([role, standing, isAllowed(role, permission, standing)]).toEqual([
            ...[role, standing, expected],
          ]);
        }
        expect(roleMay(role, permission)).toBe(reach !== undefined);
      }
    },
  );

  it('gives nobody outside the two sides anything of a client', () => {
    const strangers = ['provider', 'municipality', 'operator', 'privacy_officer'] as const;
    const personal = permissions.filter((each) => /^(referral|client|feedback|measure)/.test(each));
    for (const role of [...strangers, 'log_administrator', 'client'] as const) {
      for (const permission of personal) {
        if (role === 'client' && permission === 'referral.create') continue;
        expect(isAllowed(role, permission, 'own_team')).toBe(false);
      }
    }
  });

  it('needs the organisation too: the id of a team is not enough', () => {
    const actor = { ...sampleActor('coach'), organisationId: 'another' };
    expect(actor.teamIds).toContain(sampleReferral().teamId);
    expect(can(actor, 'referral.read', sampleReferral())).toBe(false);
  });

  it('lets nobody of the referring practice into the client`s file', () => {
    const actor = { ...sampleActor('referrer'), organisationId: 'practice' };
    for (const permission of ['client.read', 'client.edit', 'measurement.record'] as const) {
      expect(can(actor, permission, sampleReferral())).toBe(false);
    }
  });

  it('lets the engine act for one organisation, and for no other', () => {
    expect(can(engineOf('welfare', 'region'), 'referral.act', sampleReferral())).toBe(true);
    expect(can(engineOf('practice', 'region'), 'referral.act', sampleReferral())).toBe(false);
  });
});
