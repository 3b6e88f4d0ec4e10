import { createDataSource } from '@wor/database';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandError } from '../command-error.js';
import type { CommandDefinition } from '../define-command.js';
import { patience, type Shell } from '../shell.js';

// Any number will do, as long as nobody else takes it.
const lockKey = 7_702_026;
const turnMs = 200;
const mostTurns = 600;
// An index on the tables of a large region.
const longestStatementMs = 3_600_000;

export const migrate: CommandDefinition = (program, { shell }) => {
  program
    .command('migrate')
    .summary('bring the database to the present schema')
    .description(
      'Runs the migrations that are missing, forward only. Two at once run each migration once.',
    )
    .action(async () => {
      const applied = await runMigrations(shell);
      for (const name of applied) shell.print(`applied ${name}`);
      shell.print(applied.length === 0 ? 'the schema is up to date' : `${applied.length} applied`);
    });
};

/**
 * Runs what is missing under an advisory lock, so that whoever comes second finds nothing to do.
 * @returns the names of the migrations that ran here
 */
async function runMigrations(shell: Shell): Promise<readonly string[]> {
  // One connection holds the lock while the other migrates.
  const url = shell.databaseUrl();
  const settings = { ...patience, longestStatementMs, url, poolSize: 2 };
  const source = await createDataSource(settings).initialize();
  try {
    return await source.transaction(async (manager) => {
      await manager.query('SET LOCAL idle_in_transaction_session_timeout = 0');
      for (let turn = 1; !(await takeLock((sql) => manager.query(sql))); turn += 1) {
        if (turn === mostTurns) throw new CommandError('another migration does not come to an end');
        await sleep(turnMs);
      }
      return (await source.runMigrations()).map(({ name }) => name);
    });
  } finally {
    await source.destroy();
  }
}

async function takeLock(query: (sql: string) => Promise<unknown>): Promise<boolean> {
  const rows = (await query(`SELECT pg_try_advisory_xact_lock(${lockKey}) AS "isOurs"`)) as {
    isOurs: boolean;
  }[];
  return rows[0]?.isOurs === true;
}
