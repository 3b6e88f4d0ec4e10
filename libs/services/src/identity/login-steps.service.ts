import type { EntryRow } from '@wor/database';
import type { LoginStep } from '@wor/domain';
import type { Home } from '../home.js';
import { proceed, showStep, showTicket, spend, type Outcome, type Visit } from './half-open.js';
import { beginEnrolment, confirmEnrolment, proveCode, type Enrolment } from './second-factor.js';

/** Who goes on with a login, by the ticket of its last step. */
export interface Ticketed extends Visit {
  readonly ticket: string;
}

/** Where a login stands. */
export interface LoginStand {
  readonly step: LoginStep;
  /** The roles to choose from, the last choice first; only when that is the step. */
  readonly memberships: EntryRow['memberships'];
}

/** Between a right password and a session: which role, and a second factor. */
export class LoginStepsService {
  constructor(private readonly home: Home) {}

  /** Changes nothing. @throws DomainError `ticket.ended` */
  async show({ ticket, origin }: Ticketed): Promise<LoginStand> {
    const { step, entry } = await showTicket(this.home, ticket, origin);
    return { step, memberships: step === 'organisation' ? entry.memberships : [] };
  }

  /** @throws DomainError `factor.refused`, `login.throttled`, `ticket.ended` */
  async prove(at: Ticketed, code: string): Promise<Outcome> {
    const shown = await showStep(this.home, at, 'second_factor');
    const factor = await proveCode(this.home, shown.actor, code);
    await spend(this.home, at.ticket);
    return proceed(this.home, { ...shown, factors: [...shown.factors, factor] }, at);
  }

  /** @throws DomainError `login.refused` for a role that is not theirs, `ticket.ended` */
  async choose(at: Ticketed, membershipId: string): Promise<Outcome> {
    const { accountId, factors } = await showStep(this.home, at, 'organisation');
    await spend(this.home, at.ticket);
    return proceed(this.home, { accountId, factors, membershipId }, at);
  }

  /** @throws DomainError `ticket.ended` */
  async beginEnrolment(at: Ticketed): Promise<Enrolment> {
    const { actor, entry } = await showStep(this.home, at, 'enrolment');
    return beginEnrolment(this.home, actor, { by: at.ticket, label: entry.email });
  }

  /** @throws DomainError `factor.refused`, `login.throttled`, `ticket.ended` */
  async confirmEnrolment(at: Ticketed, code: string): Promise<Outcome & Codes> {
    const shown = await showStep(this.home, at, 'enrolment');
    const recoveryCodes = await confirmEnrolment(this.home, shown.actor, { by: at.ticket, code });
    await spend(this.home, at.ticket);
    const half = { ...shown, factors: [...shown.factors, 'totp'] };
    return { ...(await proceed(this.home, half, at)), recoveryCodes };
  }
}

interface Codes {
  /** Ten, shown once. */
  readonly recoveryCodes: readonly string[];
}
