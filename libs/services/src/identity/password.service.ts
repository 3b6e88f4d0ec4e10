import {
  askReset,
  changeOwnPassword,
  endOwnSessions,
  findEntry,
  findTicket,
  resetPassword,
  type EntryRow,
} from '@wor/database';
import { DomainError, neighbourOf, type Actor, type Origin } from '@wor/domain';
import { hashOf, newId } from '@wor/platform';
import type { Home } from '../home.js';
import { hashNewPassword } from './new-password.js';
import { Attempt, type Bounds } from './throttle.js';

const askBounds: Bounds = { inTenMinutes: 3, inAnHour: 5, inADay: 10 };
const addressBounds: Bounds = { inTenMinutes: 20, inAnHour: 60, inADay: 200 };

/** Forgotten and changed passwords. */
export class PasswordService {
  constructor(private readonly home: Home) {}

  /** Sends a link when somebody has that address. It answers the same when nobody has. */
  async askReset(email: string, origin: Origin): Promise<void> {
    const { database, clock, keys } = this.home;
    const attempt = await Attempt.begin(this.home, [
      { key: `reset|${email.trim().toLowerCase()}`, bounds: askBounds },
      { key: `reset-address|${neighbourOf(origin.address)}`, bounds: addressBounds },
    ]);
    const isOver = await attempt.isOver();
    const ticketId = newId();
    await database.transaction(undefined, async (tx) => {
      const object = { kind: 'session', id: 'none' } as const;
      tx.note({ event: 'account.reset_asked', action: 'E', object });
      await askReset(tx, {
        // Nobody has an empty address: what comes too often does the same work for nothing.
        ...{ email: isOver ? '' : email.trim(), ticketId, outboxId: newId(), runAt: clock.now() },
        tokenHash: hashOf(keys.linkToken('reset', ticketId)),
      });
    });
  }

  /**
   * A new password by the link of a mail. Every session ends; a second factor is asked as before.
   * @throws DomainError `link.ended`, or what is wrong with the password
   */
  async reset(token: string, newPassword: string): Promise<void> {
    const { database } = this.home;
    const tokenHash = hashOf(token);
    const entry = await database.transaction(undefined, async (tx) => {
      const ticket = await findTicket(tx, tokenHash, 'reset');
      return ticket && findEntry(tx, ticket.accountId);
    });
    if (entry === undefined) throw new DomainError('link.ended');
    const hash = await hashNewPassword(newPassword, contextOf(entry));
    await database.transaction(undefined, async (tx) => {
      const id = await resetPassword(tx, tokenHash, hash);
      if (id === undefined) throw new DomainError('link.ended');
      tx.note({ event: 'account.password_changed', action: 'U', object: { kind: 'system', id } });
    });
  }

  /** One's own password, after a fresh proof; every other session ends. */
  async change(actor: Actor, sessionId: string, newPassword: string): Promise<void> {
    const { database } = this.home;
    const { accountId: id } = actor;
    const entry = await database.transaction(undefined, (tx) => findEntry(tx, id));
    if (entry === undefined) throw new DomainError('session.ended');
    const hash = await hashNewPassword(newPassword, contextOf(entry));
    await database.transaction(actor, async (tx) => {
      tx.note({ event: 'account.password_changed', action: 'U', object: { kind: 'system', id } });
      await changeOwnPassword(tx, hash);
      await endOwnSessions(tx, { but: sessionId });
    });
  }
}

const contextOf = ({ email, memberships }: EntryRow): readonly string[] => [
  email,
  ...memberships.flatMap(({ name, organisation }) => [name, organisation]),
];
