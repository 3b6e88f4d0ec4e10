import { carefulFetch } from '@wor/platform';
import { MailError, NobodysAddress, type MailVerdict } from '../mail-error.js';
import type { SmsDelivery, SmsGateway } from './sms-gateway.js';

export interface HttpSmsSettings {
  /** Where messages are posted to: https, or http on this very machine. */
  readonly url: string;
  readonly token: string;
  /** What the telephone shows as the sender: 11 letters and figures at most, or a number. */
  readonly sender: string;
}

const numberForm = /^\+[1-9]\d{6,14}$/;

/**
 * A gateway over HTTP: one JSON message by POST, the secret in a header, and the reference both in
 * the message and as Idempotency-Key, so that a gateway sends a repeat once. No number stands in an
 * address, and nothing that the gateway says is kept.
 */
export class HttpSms implements SmsGateway {
  constructor(private readonly settings: HttpSmsSettings) {}

  async send({ to, text, reference, signal }: SmsDelivery): Promise<void> {
    if (!numberForm.test(to)) throw new NobodysAddress('sms.number');
    const { sender: from } = this.settings;
    const body = JSON.stringify({ from, to, text, reference });
    const status = await this.post(body, { reference, signal });
    const verdict = verdictOf(status);
    if (verdict !== undefined) throw new MailError(verdict, `sms.${status}`);
  }

  private async post(
    body: string,
    { reference, signal }: Pick<SmsDelivery, 'reference' | 'signal'>,
  ): Promise<number> {
    const progress = { isWritten: false };
    const onWritten = (): void => {
      progress.isWritten = true;
    };
    const fetch = carefulFetch({ mayUseHttp: true, onWritten });
    try {
      const { status } = await fetch(this.settings.url, {
        ...{ method: 'POST', body, redirect: 'manual', signal },
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${this.settings.token}`,
          'idempotency-key': reference,
        },
      });
      return status;
    } catch {
      // Refused, silent, too slow, too long, or in a private network: what it said is not kept.
      // Once the gateway may have it, a repeat may be a second SMS: those tries are counted.
      if (progress.isWritten) throw new MailError('delayed', 'sms.unanswered');
      throw new MailError('unreachable', 'sms.unreachable');
    }
  }
}

/** The answers that are about this very message. */
const refusals = new Set([400, 413, 422]);
/**
 * The answers after which nobody knows whether it was sent: the same reference is still under way, or
 * the gateway fell over in the middle of it.
 */
const unknowns = new Set([408, 409, 500, 502, 504]);

/** Undefined when the gateway has it. A gateway that is busy or does not know us is away. */
function verdictOf(status: number): MailVerdict | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (unknowns.has(status)) return 'delayed';
  return refusals.has(status) ? 'refused' : 'unreachable';
}
