import { countLostFollowUps } from '@wor/database';
import { exitCodes } from '../command-error.js';
import type { CommandDefinition } from '../define-command.js';
import { withDatabase, type Shell } from '../shell.js';
import { countOverdue } from '../stores/reconcile.store.js';

const graceMs = 5 * 60_000;

/** The answer under `--json`; these keys are fixed. */
interface Reconciliation {
  /** The domain clock, ISO 8601 in UTC. */
  readonly now: string;
  /** Queue to number of effects that were due more than five minutes ago and have not happened. */
  readonly due: Readonly<Record<string, number>>;
  /** Follow-ups that were due and that nothing will wake. */
  readonly followUps: number;
  /** Queue to number of effects that were given up; somebody must look, but nothing is lost. */
  readonly dead: Readonly<Record<string, number>>;
  /** Due and not done: the sum of `due` and `followUps`. */
  readonly total: number;
}

export const reconcile: CommandDefinition = (program, { shell, endWith }) => {
  program
    .command('reconcile')
    .summary('count what is due and not done')
    .description(
      'Compares what should have happened with what did, by the domain clock. Ends with 1 when something is left.',
    )
    .option('--json', 'answer as one line of JSON')
    .action(async (options: { json?: boolean }) => {
      const found = await reconciliation(shell);
      if (found.total > 0) endWith(exitCodes.failed);
      if (options.json === true) return shell.print(JSON.stringify(found));
      for (const line of linesOf(found)) shell.print(line);
    });
};

async function reconciliation(shell: Shell): Promise<Reconciliation> {
  return withDatabase(shell, ({ database, clock }) =>
    database.transaction(undefined, async (tx) => {
      const now = clock.now();
      const before = new Date(now.getTime() - graceMs);
      const queues = await countOverdue(tx, before);
      const followUps = await countLostFollowUps(tx, before);
      const due = Object.fromEntries(queues.map((each) => [each.queue, each.due]));
      const dead = Object.fromEntries(queues.map((each) => [each.queue, each.dead]));
      const total = queues.reduce((sum, each) => sum + each.due, followUps);
      return { now: now.toISOString(), due, followUps, dead, total };
    }),
  );
}

function linesOf({ now, due, dead, followUps, total }: Reconciliation): readonly string[] {
  const queues = Object.keys(due).map(
    (queue) => `  ${queue}: ${due[queue]} due and not done, ${dead[queue]} given up`,
  );
  return [
    `by the domain clock: ${now}`,
    ...queues,
    `  follow-ups that nothing will wake: ${followUps}`,
    total === 0 ? 'nothing is due and not done' : `${total} due and not done`,
  ];
}
