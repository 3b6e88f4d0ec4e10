import { runWor } from '../../../apps/cli/src/program.js';
import type { ExitCode } from '../../../apps/cli/src/command-error.js';
import { testKeys } from '../../support/database.js';

/** What one command answered. */
export interface Answered {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs one operator's command on a database, in this process; `input` is its standard input. */
export async function wor(url: string, args: readonly string[], input = ''): Promise<Answered> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runWor(args, {
    print: (line) => void out.push(line),
    complain: (line) => void err.push(line),
    readInput: () => Promise.resolve(input),
    readOctets: (most) => Promise.resolve(Buffer.from(input).subarray(0, most)),
    databaseUrl: () => url,
    keys: () => testKeys,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
