import {
  findEntry,
  findTicket,
  insertTicket,
  rememberChoice,
  rememberDevice,
  spendTicket,
  type EntryRow,
  type MembershipChoice,
  type Tx,
} from '@wor/database';
import { DomainError, nextLoginStep, type Actor, type LoginStep, type Origin } from '@wor/domain';
import { hashOf, newToken } from '@wor/platform';
import type { Home } from '../home.js';
import { refuseUnassured } from './federated/refuse-unassured.js';
import { openSession, type OpenSession } from './open-session.js';

/** Somebody who proved something, and is not in yet. */
export interface HalfOpen {
  readonly accountId: string;
  readonly membershipId?: string;
  readonly factors: readonly string[];
}

/** A login that goes on at another step, by a ticket for that alone. */
export interface Paused {
  readonly kind: 'paused';
  readonly ticket: string;
  readonly step: LoginStep;
}

/** In; and by which mark this device is known from now on. */
export interface Entered extends OpenSession {
  readonly kind: 'open';
  readonly device: string;
}

export type Outcome = Paused | Entered;

/** From where somebody comes in. */
export interface Visit {
  readonly origin: Origin;
  /** The mark that this device got at an earlier login. */
  readonly device?: string;
}

/** What a ticket stands for, at the moment that it is shown. */
export interface Shown extends HalfOpen {
  readonly step: LoginStep;
  readonly entry: EntryRow;
  /** The person as whom the second factor is looked at; of the first role, which is not yet theirs. */
  readonly actor: Actor;
}

const ticketMinutes = 5;

/**
 * Goes on with a login: in, when nothing is missing, or to the next step with a ticket.
 * @throws DomainError `login.refused` when no role is left, `login.assurance_too_low`
 */
export async function proceed(home: Home, half: HalfOpen, visit: Visit): Promise<Outcome> {
  const { database } = home;
  const entry = await database.transaction(undefined, (tx) => findEntry(tx, half.accountId));
  const next = nextStep(half, entry);
  if (next.kind === 'refused') throw new DomainError('login.refused');
  const { accountId, factors } = half;
  if (next.kind === 'open') {
    const { id } = next.membership;
    const { origin, device } = visit;
    const actor = actorOf(accountId, next.membership, origin);
    await refuseUnassured(home, actor, { factors, membership: next.membership });
    const open = await openSession(home, { accountId, membershipId: id, factors, origin });
    const mark = await database.transaction(open.session, async (tx) => {
      await rememberChoice(tx, id);
      return markDevice(tx, accountId, device);
    });
    return { kind: 'open', ...open, device: mark };
  }
  const ticket = newToken();
  await database.transaction(undefined, (tx) =>
    insertTicket(tx, {
      ...{ idHash: hashOf(ticket), purpose: 'login', minutes: ticketMinutes },
      ...{ accountId, factors, membershipId: half.membershipId ?? null },
    }),
  );
  return { kind: 'paused', ticket, step: next.step };
}

/** A mark that the account does not know by now could be anybody's: then the device gets its own. */
async function markDevice(tx: Tx, accountId: string, known: string | undefined): Promise<string> {
  if (known !== undefined) {
    const device = { accountId, hash: hashOf(known), isNew: false };
    if (await rememberDevice(tx, device)) return known;
  }
  const mark = newToken();
  await rememberDevice(tx, { accountId, hash: hashOf(mark), isNew: true });
  return mark;
}

/** @throws DomainError `ticket.ended` when it ran out, was used, or leads elsewhere by now */
export async function showTicket(home: Home, ticket: string, origin: Origin): Promise<Shown> {
  const found = await home.database.transaction(undefined, async (tx) => {
    const row = await findTicket(tx, hashOf(ticket), 'login');
    return row && { row, entry: await findEntry(tx, row.accountId) };
  });
  if (found?.entry === undefined) throw new DomainError('ticket.ended');
  const { row, entry } = found;
  const half = { ...row, membershipId: row.membershipId ?? undefined };
  const next = nextStep(half, entry);
  const [first] = entry.memberships;
  if (next.kind !== 'step' || first === undefined) throw new DomainError('ticket.ended');
  const actor = actorOf(row.accountId, first, origin);
  return { ...half, entry, step: next.step, actor };
}

/** As `showTicket`, for one step only. */
export async function showStep(
  home: Home,
  { ticket, origin }: { readonly ticket: string; readonly origin: Origin },
  step: LoginStep,
): Promise<Shown> {
  const shown = await showTicket(home, ticket, origin);
  if (shown.step !== step) throw new DomainError('ticket.ended');
  return shown;
}

/** @throws DomainError `ticket.ended` for all but the first who uses it */
export async function spend(home: Home, ticket: string): Promise<void> {
  const isSpent = await home.database.transaction(undefined, (tx) =>
    spendTicket(tx, hashOf(ticket), 'login'),
  );
  if (!isSpent) throw new DomainError('ticket.ended');
}

function nextStep(half: HalfOpen, entry: EntryRow | undefined) {
  const { isEnrolled = false, memberships = [] } = entry ?? {};
  const { factors, membershipId } = half;
  return nextLoginStep({ factors, membershipId, isEnrolled, memberships });
}

function actorOf(accountId: string, choice: MembershipChoice, origin: Origin): Actor {
  const { name, organisationId, regionId, role } = choice;
  return { accountId, name, organisationId, regionId, role, teamIds: [], origin };
}
