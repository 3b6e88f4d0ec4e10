import { setTimeout as sleep } from 'node:timers/promises';
import { createDataSource, Database } from '@wor/database';
import { Mailer } from '@wor/mail';
import { AdjustableClock, createLogger, loadEnv } from '@wor/platform';
import { exitCodes } from '../command-error.js';
import type { CommandDefinition } from '../define-command.js';
import { mailChannel, webhookChannel } from '../watch/channels.js';
import { Watchman } from '../watch/watchman.js';

const everyMs = 20_000;

export const watch: CommandDefinition = (program, { shell, endWith }) => {
  program
    .command('watch')
    .summary('tell the operators when something is away or stuck')
    .description(
      'Looks every 20 seconds at the database, Redis, the mail server, the worker and what is due, and tells the operators once when something is wrong and once when it is over: by mail, and by ALARM_URL when it is set. Runs as wor_worker, outside the worker.',
    )
    .option('--once', 'look once, and end with 1 when something is wrong')
    .action(async (options: { once?: boolean }) => {
      const { watchman, close } = await openWatch();
      try {
        if (options.once !== true) return await watchUntilAsked(watchman);
        const codes = await watchman.look();
        if (codes.length > 0) endWith(exitCodes.failed);
        shell.print(codes.length === 0 ? 'nothing is wrong' : codes.join('\n'));
      } finally {
        await close();
      }
    });
};

/** The database need not be there: that is one of the things that are told. */
async function openWatch(): Promise<{ watchman: Watchman; close: () => Promise<void> }> {
  const env = loadEnv(['DATABASE_URL', 'REDIS_URL', 'SMTP_URL']);
  const source = createDataSource({ url: env.DATABASE_URL, poolSize: 2 });
  const { WEB_ORIGIN: origin, MAIL_FROM: from, ALARM_URL: url } = env;
  const mailer = new Mailer({ smtpUrl: env.SMTP_URL, from, origin });
  const watchman = new Watchman({
    ...{ database: new Database(source), mailer, redisUrl: env.REDIS_URL },
    clock: new AdjustableClock(),
    connect: async () => void (source.isInitialized || (await source.initialize())),
    log: createLogger('watch', env.LOG_LEVEL),
    channels: (operators) => [
      mailChannel({ mailer, origin, operators }),
      ...(url === undefined ? [] : [webhookChannel(url)]),
    ],
  });
  return { watchman, close: async () => (source.isInitialized ? source.destroy() : undefined) };
}

async function watchUntilAsked(watchman: Watchman): Promise<void> {
  const asked = new AbortController();
  const stop = (): void => asked.abort();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  process.once('disconnect', stop);
  while (!asked.signal.aborted) {
    await watchman.look();
    await sleep(everyMs, undefined, { signal: asked.signal }).catch(() => undefined);
  }
}
