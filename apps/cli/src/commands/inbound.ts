import { mostOctets, readInbound } from '@wor/mail';
import { InboundService } from '@wor/services';
import { exitCodes } from '../command-error.js';
import type { CommandDefinition } from '../define-command.js';
import { withDatabase, type Shell } from '../shell.js';

export const inbound: CommandDefinition = (program, { shell, endWith }) => {
  program
    .command('inbound')
    .summary('take in one mail that came for the address for answers')
    .description(
      'Reads one message from standard input, as a mail server gives it to a program, and lays it with the team whose referral its address names. Says in one word what became of it and ends with 0, also for what is dropped; with 75 when it could not be taken in, so that the mail server tries again.',
    )
    .option('--to <address...>', 'the addresses of the envelope; else those in the message')
    .action(async ({ to = [] }: { to?: readonly string[] }) => {
      try {
        const mail = await readInbound(await shell.readOctets(mostOctets), to);
        shell.print(await receive(shell, mail));
      } catch (error) {
        // Whatever went wrong, the mail is somebody's words: it is offered again, never returned.
        shell.complain(isAway(error) ? 'the database does not answer' : errorName(error));
        endWith(exitCodes.later);
      }
    });
};

async function receive(
  shell: Shell,
  mail: Awaited<ReturnType<typeof readInbound>>,
): Promise<string> {
  return withDatabase(shell, ({ database, clock }) =>
    new InboundService({ database, clock, keys: shell.keys() }).receive(mail),
  );
}

/** What kind of error, and nothing of what it says: that may hold words of the mail. */
const errorName = (error: unknown): string =>
  error instanceof Error ? `could not be taken in: ${error.name}` : 'could not be taken in';

/** What a connection says that is not there: anything but an answer of PostgreSQL about our work. */
const awayForm = /^(E[A-Z]+|57P0\d|08\d{3}|53300)$/;

function isAway(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && awayForm.test(code);
}
