import { readClockOffset, type Tx } from '@wor/database';
import {
  addDuration,
  atLocalTime,
  civilDateOf,
  formatDutchDateTime,
  localTimeOf,
  parseDuration,
} from '@wor/domain';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandError, exitCodes } from '../command-error.js';
import type { CommandDefinition } from '../define-command.js';
import { withDatabase, type Shell } from '../shell.js';
import { isPracticeOnly, resetClock, setClockOffset } from '../stores/practice-clock.store.js';

// Api and worker look each second.
const takeOverMs = 1500;
const minuteMs = 60_000;

interface Options {
  readonly show?: boolean;
  readonly reset?: boolean;
}

export const clock: CommandDefinition = (program, { shell }) => {
  program
    .command('clock')
    .summary('show or move the clock of the practice region')
    .description(
      'Moves the clock by which follow-ups come due. Only where every region is for practice.',
    )
    .argument('[duration]', 'forward by working days +5wd, days +1d, weeks +2w or months +3m')
    .option('--show', 'only show it')
    .option('--reset', 'back to the real time')
    .action(async (duration: string | undefined, { show, reset }: Options) => {
      const asked = [duration !== undefined, show === true, reset === true].filter(Boolean).length;
      if (asked > 1) throw new CommandError('choose one: a duration, --show or --reset', 2);
      await moveClock(shell, { duration, isReset: reset === true });
    });
};

interface Move {
  readonly duration: string | undefined;
  readonly isReset: boolean;
}

/** Moves or resets the domain clock, waits until the apps follow, and prints what it shows. */
async function moveClock(shell: Shell, { duration, isReset }: Move): Promise<void> {
  await withDatabase(shell, async ({ database, clock: domain }) => {
    await database.transaction(undefined, async (tx) => {
      await refuseElsewhere(tx);
      if (isReset) await resetClock(tx);
      if (duration === undefined) return;
      const ahead = laterBy(domain.now(), duration) - domain.now().getTime();
      await setClockOffset(tx, (await readClockOffset(tx)) + ahead);
    });
    if (isReset || duration !== undefined) await sleep(takeOverMs);
  });
  await withDatabase(shell, async ({ clock: domain }) => {
    const now = domain.now();
    shell.print(`${now.toISOString()} (${formatDutchDateTime(now)})`);
  });
}

async function refuseElsewhere(tx: Tx): Promise<void> {
  if (await isPracticeOnly(tx)) return;
  throw new CommandError('the clock can be moved in a practice region only', exitCodes.refused);
}

/** The same local time on the date that lies the duration away. */
function laterBy(now: Date, duration: string): number {
  const { amount, unit } = parseDuration(duration);
  if (amount < 0) throw new CommandError('the clock goes forward only; --reset goes back', 2);
  const date = addDuration(civilDateOf(now), { amount, unit });
  return atLocalTime(date, localTimeOf(now)).getTime() + (now.getTime() % minuteMs);
}
