import { composeAlarmMail, type Tidings } from '@wor/domain';
import type { Mailer } from '@wor/mail';
import { newId } from '@wor/platform';

/** A way by which operators hear of an alarm. Throws when it did not get through. */
export type Channel = (tidings: Tidings) => Promise<void>;

interface MailSettings {
  readonly mailer: Mailer;
  /** The public address of the web app. */
  readonly origin: string;
  /** Who operates now; the last known ones while the database is away. */
  readonly operators: () => readonly string[];
}

/**
 * Straight to the mail server: an alarm about the outbox cannot go through the outbox. Told when it
 * has reached one of the operators.
 */
export function mailChannel({ mailer, origin, operators }: MailSettings): Channel {
  return async (tidings) => {
    const mail = composeAlarmMail(tidings, origin);
    const signal = AbortSignal.timeout(30_000);
    await Promise.any(
      operators().map((to) => {
        return mailer.send({ to, mail, messageId: mailer.messageId(newId()), signal });
      }),
    );
  };
}

const webhookMs = 10_000;

/** To whatever the operator uses besides mail: one JSON text with the code, and nothing of anybody. */
export function webhookChannel(url: string): Channel {
  return async ({ alarm, what, since }) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        code: alarm.code,
        what,
        since: since.toISOString(),
        text: alarm.body,
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(webhookMs),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the webhook answered ${response.status}`);
  };
}
