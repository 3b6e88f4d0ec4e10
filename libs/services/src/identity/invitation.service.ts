import {
  acceptInvitation,
  findInvitation,
  findLogin,
  getInvited,
  insertInvitation,
  insertOutbox,
  listInvitations,
  revokeInvitation,
  type InvitationRow,
  type OpenedInvitation,
} from '@wor/database';
import { DomainError, refuseFields, type Actor, type FieldProblem, type Role } from '@wor/domain';
import { hashOf, newId, verifyPassword } from '@wor/platform';
import { answerOnce } from '../answer-once.js';
import type { Home } from '../home.js';
import { asAdministrator } from '../region/administer.js';
import { isAddress } from './address-form.js';
import { accountBounds } from './check-password.js';
import { placeOf } from './invited-place.js';
import { hashNewPassword } from './new-password.js';
import { Attempt } from './throttle.js';

/** Whom an administrator invites, for what. */
export interface Invited {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** One of the region; the administrator's own when absent. */
  readonly organisationId?: string;
  readonly teamIds: readonly string[];
}

interface Acceptance {
  readonly token: string;
  /** A new one, or the one of the account that the address has already. */
  readonly password: string;
}

/** People come in by an invitation; nobody sees or sets the password of somebody else. */
export class InvitationService {
  constructor(private readonly home: Home) {}

  /**
   * @throws DomainError `membership.own` at one's own address, `email.invalid`, `name.missing`,
   * `invitation.role`, `team.missing`
   */
  async invite(
    actor: Actor,
    invited: Invited,
    key: string | undefined,
  ): Promise<{ readonly id: string }> {
    const { database, keys, clock } = this.home;
    return database.transaction(actor, async (tx) => {
      const id = newId();
      asAdministrator(tx, 'region.edit', { event: 'account.invited', action: 'C', id });
      refuseFields(problemsOf(invited));
      const { organisationId, teamIds } = await placeOf(tx, actor, invited);
      return answerOnce(tx, { key, request: invited }, async () => {
        const tokenHash = hashOf(keys.linkToken('invitation', id));
        const email = invited.email.trim();
        const name = invited.name.trim();
        const { role } = invited;
        await insertInvitation(tx, { id, organisationId, email, name, role, teamIds, tokenHash });
        await insertOutbox(tx, [
          {
            ...{ queue: 'event', kind: 'account.invited', dedupeKey: `event:${id}` },
            ...{ referralId: null, reference: { linkId: id }, runAt: clock.now(), organisationId },
          },
        ]);
        return { id };
      });
    });
  }

  /**
   * Sends a new link in place of an old one that ran out or got lost; the old one opens nothing.
   * @throws DomainError `not_found` for one that was accepted or taken back
   */
  async resend(
    actor: Actor,
    id: string,
    key: string | undefined,
  ): Promise<{ readonly id: string }> {
    const invited = await this.home.database.transaction(actor, async (tx) => {
      asAdministrator(tx, 'region.edit', { event: 'account.invitation_read', action: 'R', id });
      return getInvited(tx, id);
    });
    return this.invite(actor, invited, key);
  }

  /** Open and accepted ones of the region, the newest first. */
  list(
    actor: Actor,
    page: { readonly after: string | undefined; readonly limit: number },
  ): Promise<readonly InvitationRow[]> {
    return this.home.database.transaction(actor, (tx) => {
      asAdministrator(tx, 'region.read', { event: 'account.invitations', action: 'R', id: 'all' });
      return listInvitations(tx, page);
    });
  }

  /** @throws DomainError `not_found` for one that is not open any more */
  revoke(actor: Actor, id: string): Promise<void> {
    return this.home.database.transaction(actor, async (tx) => {
      asAdministrator(tx, 'region.edit', { event: 'account.uninvited', action: 'D', id });
      if (!(await revokeInvitation(tx, id))) throw new DomainError('not_found');
    });
  }

  /** What the link of a mail opens. Changes nothing. @throws DomainError `link.ended` */
  async open(token: string): Promise<OpenedInvitation> {
    const tokenHash = hashOf(token);
    const found = await this.home.database.transaction(undefined, (tx) =>
      findInvitation(tx, tokenHash),
    );
    if (found === undefined) throw new DomainError('link.ended');
    return found;
  }

  /**
   * Gives the role, with a new account or to the one that has the address: its password is asked
   * then, because reading somebody's mail is no proof of being them.
   * @throws DomainError `link.ended`, `password.wrong`, `membership.own` for whoever invited, or what
   * is wrong with a new password
   */
  async accept({ token, password }: Acceptance): Promise<void> {
    const invitation = await this.open(token);
    const known = invitation.hasAccount
      ? await this.proveAccount(invitation.email, password)
      : undefined;
    const { email, name, organisation } = invitation;
    const passwordHash =
      known === undefined
        ? await hashNewPassword(password, [email, name, organisation])
        : undefined;
    await this.home.database.transaction(undefined, async (tx) => {
      const given = { tokenHash: hashOf(token), known, passwordHash };
      const ids = { fresh: newId(), membershipId: newId() };
      const id = await acceptInvitation(tx, { ...given, ...ids });
      if (id === undefined) throw new DomainError('link.ended');
      tx.note({ event: 'account.added', action: 'C', object: { kind: 'system', id } });
    });
  }

  private async proveAccount(email: string, password: string): Promise<string> {
    const key = `account|${email.toLowerCase()}|`;
    const attempt = await Attempt.begin(this.home, [{ key, bounds: accountBounds }]);
    const login = await this.home.database.transaction(undefined, (tx) =>
      findLogin(tx, email, hashOf('')),
    );
    const stored = (await attempt.isOver()) ? undefined : login?.passwordHash;
    const isRight = await verifyPassword(stored, password);
    if (!isRight || login === undefined || login.isDisabled) {
      const [field, code] = ['newPassword', 'password.wrong'] as const;
      throw new DomainError(code, { fields: [{ field, code }] });
    }
    await attempt.succeed(key);
    return login.accountId;
  }
}

function problemsOf({ email, name }: Invited): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!isAddress(email.trim())) problems.push({ field: 'email', code: 'email.invalid' });
  if (name.trim() === '') problems.push({ field: 'name', code: 'name.missing' });
  return problems;
}
