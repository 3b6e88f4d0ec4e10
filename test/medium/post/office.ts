import { Mailer, openSms } from '@wor/mail';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effect } from '../../../apps/worker/src/outbox/effect.js';
import { OutboxRunner } from '../../../apps/worker/src/outbox/outbox.runner.js';
import { ClientMessageEffect } from '../../../apps/worker/src/processors/client-message.effect.js';
import { eventEffect } from '../../../apps/worker/src/processors/event.effect.js';
import { LetterEffect } from '../../../apps/worker/src/processors/letter.effect.js';
import { MailEffect } from '../../../apps/worker/src/processors/mail.effect.js';
import { ScheduleEffect } from '../../../apps/worker/src/processors/schedule.effect.js';
import { startMailCatcher, type MailCatcher } from '../../../scripts/embedded/mail-catcher.js';
import { Caseload } from '../../support/caseload.js';
import { testKeys } from '../../support/database.js';
import { silent } from '../outbox/fixture.js';

export interface Due extends Record<string, unknown> {
  readonly id: string;
  readonly queue: string;
  readonly attempts: number;
}

const origin = 'https://wor.example';

/** A caseload whose effects really happen: mail to a catcher, SMS to files, on a clock that stands. */
export class PostOffice {
  private constructor(
    readonly caseload: Caseload,
    readonly catcher: MailCatcher,
    private readonly folder: string,
    private readonly effects: Readonly<Record<string, Effect>>,
    private readonly runner: OutboxRunner,
  ) {}

  /** @param smsUrl a gateway over HTTP; without it every SMS is a file */
  static async open(smsUrl?: string): Promise<PostOffice> {
    const caseload = await Caseload.create();
    const folder = mkdtempSync(join(tmpdir(), 'wor-post-'));
    const catcher = await startMailCatcher({ dir: join(folder, 'mail') });
    const { database, clock } = caseload;
    const mailer = new Mailer({ smtpUrl: catcher.url, from: 'noreply@wor.example', origin });
    const replyTo = 'antwoord@wor.example';
    const outside = {
      database: database.worker,
      mailer,
      keyRing: testKeys,
      clock,
      origin,
      replyTo,
    };
    const door = { url: smsUrl, token: 'geheim', sender: 'Bericht', folder: join(folder, 'sms') };
    const gateway = openSms(door);
    const toClients = new ClientMessageEffect({ ...outside, gateway });
    const home = { database: database.worker, clock, keys: testKeys };
    const effects = {
      event: eventEffect,
      mail: new MailEffect({ ...outside, toClients }),
      sms: toClients,
      schedule: new ScheduleEffect(home),
      letter: new LetterEffect(home),
    };
    const runner = new OutboxRunner({
      ...{ database: database.worker, clock, log: silent, leaseSeconds: 60, retrySeconds: 1 },
    });
    return new PostOffice(caseload, catcher, folder, effects, runner);
  }

  /** From now on the region sends these messages by itself. */
  async allow(...codes: readonly string[]): Promise<void> {
    const { database, world } = this.caseload;
    const body = { clientMessages: { quietFrom: '20:00', quietUntil: '08:30', send: codes } };
    await database.sql(`UPDATE region SET settings = settings || $2::jsonb WHERE id = $1`, [
      ...[world.region, JSON.stringify(body)],
    ]);
  }

  /** Everything that is due by the clock, and what follows from it at once. */
  async work(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) {
      const due = await this.caseload.database.sql<Due>(
        `SELECT id, queue, attempts FROM outbox WHERE state = 'pending' AND run_at <= $1 ORDER BY run_at, id`,
        [this.caseload.clock.now()],
      );
      if (due.length === 0) return;
      for (const row of due) await this.run(row);
    }
  }

  async run({ id: outboxId, queue, attempts: attempt }: Due): Promise<void> {
    const effect = this.effects[queue];
    if (effect === undefined) throw new Error(`Nothing serves ${queue}`);
    await this.runner.run({ outboxId, attempt }, effect);
  }

  /** Every SMS that left, in no order. */
  sms(): readonly { readonly to: string; readonly text: string }[] {
    const folder = join(this.folder, 'sms');
    try {
      return readdirSync(folder).map(
        (file) =>
          JSON.parse(readFileSync(join(folder, file), 'utf8')) as { to: string; text: string },
      );
    } catch {
      return [];
    }
  }

  /** Every mail that left to this address. */
  mailTo(address: string) {
    return this.catcher.messages().filter(({ to }) => to === address);
  }

  async close(): Promise<void> {
    await this.catcher.stop();
    await this.caseload.close();
    rmSync(this.folder, { recursive: true });
  }
}
