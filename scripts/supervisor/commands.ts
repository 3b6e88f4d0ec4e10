import { join } from 'node:path';
import { CLI_ENTRY, inherited, type Environment } from '../embedded/apps.js';
import { startChild } from '../embedded/child.js';
import { logTail } from '../embedded/log-tail.js';

/** Runs one operator's command of the built program; throws with the end of its log on failure. */
export async function runCommand(
  args: readonly string[],
  { env, logDir, entry }: { env: Environment; logDir: string; entry?: string },
): Promise<void> {
  const logFile = join(logDir, 'commands.log');
  const child = startChild({
    command: process.execPath,
    args: ['--enable-source-maps', entry ?? CLI_ENTRY, ...args],
    env: { ...inherited(), ...env },
    logFile,
    ipc: true,
  });
  const { code } = await child.exited;
  if (code === 0) return;
  throw new Error(`\`wor ${args.join(' ')}\` failed; the end of ${logFile}:\n${logTail(logFile)}`);
}
