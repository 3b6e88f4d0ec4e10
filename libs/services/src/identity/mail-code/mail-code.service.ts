import { askMailCode, findTicket, spendTicket } from '@wor/database';
import {
  DomainError,
  mailCodeOf,
  mailedCode,
  neighbourOf,
  plainMailCode,
  type Origin,
} from '@wor/domain';
import { hashOf, newId } from '@wor/platform';
import type { Home } from '../../home.js';
import { proceed, type Outcome, type Visit } from '../half-open.js';
import { Attempt, type Bounds } from '../throttle.js';

const askBounds: Bounds = { inTenMinutes: 3, inAnHour: 6, inADay: 15 };
/** Of one code, which is good for ten minutes. */
const tryBounds: Bounds = { inTenMinutes: 5, inAnHour: 5, inADay: 5 };
const addressBounds: Bounds = { inTenMinutes: 30, inAnHour: 90, inADay: 300 };

/** A code that was typed, and for which asking it was. */
export interface TypedCode extends Visit {
  readonly request: string;
  readonly code: string;
}

/**
 * Logging in with a code in a mail. Whether somebody has the address shows in no answer and no time:
 * the same work is done for everybody (S-12).
 */
export class MailCodeService {
  constructor(private readonly home: Home) {}

  /** Mails a code when somebody may log in with one. Gives what the code belongs to, in any case. */
  async ask(email: string, origin: Origin): Promise<{ readonly request: string }> {
    const { database, clock, keys } = this.home;
    const attempt = await Attempt.begin(this.home, [
      { key: `mail-code|${email.trim().toLowerCase()}`, bounds: askBounds },
      { key: `mail-code-address|${neighbourOf(origin.address)}`, bounds: addressBounds },
    ]);
    const isOver = await attempt.isOver();
    const request = newId();
    await database.transaction(undefined, async (tx) => {
      tx.note({ event: 'account.code_asked', action: 'E', object: nobody });
      await askMailCode(tx, {
        // Nobody has an empty address: what comes too often does the same work for nothing.
        ...{ email: isOver ? '' : email.trim(), ticketId: request, outboxId: newId() },
        ...{ tokenHash: hashOf(keys.linkToken('code', request)), runAt: clock.now() },
      });
    });
    return { request };
  }

  /** @throws DomainError `mail_code.refused`, whatever the reason */
  async enter({ request, code, ...visit }: TypedCode): Promise<Outcome> {
    const { database, keys } = this.home;
    const key = `mail-code-try|${request}`;
    const attempt = await Attempt.begin(this.home, [
      { key, bounds: tryBounds },
      { key: `mail-code-address|${neighbourOf(visit.origin.address)}`, bounds: addressBounds },
    ]);
    const isOver = await attempt.isOver();
    const token = keys.linkToken('code', request);
    const isRight = hashOf(mailCodeOf(token)).equals(hashOf(plainMailCode(code)));
    const hash = hashOf(isRight && !isOver ? token : '');
    const ticket = await database.transaction(undefined, async (tx) => {
      const found = await findTicket(tx, hash, 'mail_code');
      return (await spendTicket(tx, hash, 'mail_code')) ? found : undefined;
    });
    if (ticket === undefined) return this.refuse(visit.origin);
    await attempt.succeed(key);
    return proceed(this.home, { accountId: ticket.accountId, factors: [mailedCode] }, visit);
  }

  /** The refusal is audited as one; who it was stays open, since nobody has proved to be anybody. */
  private refuse({ address }: Origin): Promise<never> {
    return this.home.database.transaction(undefined, (tx) => {
      const object = { ...nobody, detail: { address: address ?? null } };
      tx.note({ event: 'session.refused', action: 'E', object });
      const code = 'mail_code.refused';
      throw new DomainError(code, { fields: [{ field: 'code', code }] });
    });
  }
}

const nobody = { kind: 'session', id: 'none' } as const;
