import {
  listAlarms,
  listOperatorAddresses,
  lookAtWork,
  readClockOffset,
  type Database,
} from '@wor/database';
import type { LastingAlarm, Soundings, WorkSoundings } from '@wor/domain';
import type { Mailer } from '@wor/mail';
import { isRedisUp, type Clock } from '@wor/platform';

export interface Ground {
  /** Opens the database when that has not worked yet. */
  readonly connect: () => Promise<void>;
  readonly database: Database;
  readonly redisUrl: string;
  readonly mailer: Mailer;
  /** The machine's time: alarms are about the machine, and not about due dates. */
  readonly clock: Clock;
}

/** What the database tells a watchdog; undefined while it is away. */
export interface DatabaseSoundings {
  readonly work: WorkSoundings;
  readonly alarms: readonly LastingAlarm[];
  readonly operators: readonly string[];
}

/** Looks at everything that may be away, all at once. */
export async function takeSoundings(
  ground: Ground,
): Promise<{ readonly soundings: Soundings; readonly told: DatabaseSoundings | undefined }> {
  const { redisUrl, mailer } = ground;
  const [told, isQueueUp, isMailServerUp] = await Promise.all([
    askDatabase(ground).catch(() => undefined),
    isRedisUp(redisUrl),
    mailer.isServerUp(),
  ]);
  const soundings = { isRedisUp: isQueueUp, isMailServerUp, work: told?.work };
  return { soundings, told };
}

async function askDatabase({ connect, database, clock }: Ground): Promise<DatabaseSoundings> {
  await connect();
  return database.transaction(undefined, async (tx) => {
    const domainNow = new Date(clock.now().getTime() + (await readClockOffset(tx)));
    return {
      work: await lookAtWork(tx, domainNow),
      alarms: await listAlarms(tx),
      operators: await listOperatorAddresses(tx),
    };
  });
}
