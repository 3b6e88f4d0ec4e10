import { createDataSource, Database, readClockOffset } from '@wor/database';
import { AdjustableClock, KeyRing, loadEnv, type Clock } from '@wor/platform';

/** Where commands print and read, and how they reach the installation. */
export interface Shell {
  /** One line of the answer. */
  print(line: string): void;
  /** One line beside the answer: errors. */
  complain(line: string): void;
  /** Everything on standard input. */
  readInput(): Promise<string>;
  /** The first octets of standard input; what comes after them is thrown away. */
  readOctets(most: number): Promise<Uint8Array>;
  /** Address of the database as its owner. @throws Error that names the missing setting */
  databaseUrl(): string;
  /** @throws Error that names the missing setting */
  keys(): KeyRing;
}

/** The shell of this process. */
export function processShell(): Shell {
  return {
    print: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
    readInput: async () => {
      const parts: Buffer[] = [];
      for await (const part of process.stdin) parts.push(part as Buffer);
      return Buffer.concat(parts).toString('utf8');
    },
    readOctets: async (most) => {
      const parts: Buffer[] = [];
      let left = most;
      for await (const part of process.stdin) {
        // Whoever writes to us must not find the door shut before they are done.
        if (left > 0) parts.push((part as Buffer).subarray(0, left));
        left -= (part as Buffer).byteLength;
      }
      return Buffer.concat(parts);
    },
    databaseUrl: () => loadEnv(['DATABASE_URL']).DATABASE_URL,
    keys: () => KeyRing.fromFile(loadEnv(['KEY_FILE']).KEY_FILE),
  };
}

/** An open database and the installation's domain clock. */
export interface Connection {
  readonly database: Database;
  readonly clock: Clock;
}

/** Nobody waits for a page here: an operator's command had better wait than end half done. */
export const patience = { longestWaitMs: 60_000, longestStatementMs: 600_000 };

/** Opens the database for one piece of work and always closes it. */
export async function withDatabase<Result>(
  shell: Shell,
  work: (connection: Connection) => Promise<Result>,
  poolSize = 2,
): Promise<Result> {
  const url = shell.databaseUrl();
  const source = await createDataSource({ url, poolSize, ...patience }).initialize();
  try {
    const database = new Database(source);
    const clock = new AdjustableClock();
    clock.setOffset(await database.transaction(undefined, readClockOffset));
    return await work({ database, clock });
  } finally {
    await source.destroy();
  }
}
