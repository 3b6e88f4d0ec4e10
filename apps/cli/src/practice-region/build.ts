import { findAnswer, listMunicipalities, type Database, type Tx } from '@wor/database';
import { atLocalTime, civilDate, engineOf } from '@wor/domain';
import { hashOf, hashPassword, type KeyRing } from '@wor/platform';
import { publishQuarters } from '@wor/reporting';
import { CommandError, exitCodes } from '../command-error.js';
import { newPassword } from '../new-password.js';
import { withDatabase, type Shell } from '../shell.js';
import {
  listRegionStates,
  markRegionFilled,
  settleRegion,
  type PracticeSettings,
} from '../stores/practice-region.store.js';
import { lockRegions } from '../stores/region.store.js';
import { keepOpenHours } from './agenda/keep-open-hours.js';
import { loadCast } from './cast.js';
import { writeDemoLogins } from './demo-logins.js';
import { foundRegion } from './found.js';
import { planClients, type PlannedClient } from './plan.js';
import { runHistory, type Stage } from './run-history.js';
import { staff } from './lists/staff.js';
import { todayOf } from './timing.js';

export interface BuildOrder {
  readonly seed: number;
  /** Leave a database with a region in it as it is. */
  readonly isOnlyIfEmpty: boolean;
  readonly loginsFile: string;
  /** Undefined: a random one. */
  readonly password: string | undefined;
}

const histories = 4;

/**
 * Fills an empty database with the practice region. A filling that was cut off is taken up where
 * it stood, with the seed and the day it began with.
 */
export async function buildPracticeRegion(shell: Shell, order: BuildOrder): Promise<void> {
  const keys = shell.keys();
  await withDatabase(
    shell,
    async ({ database, clock }) => {
      const now = clock.now();
      const begun = await beginRegion(database, order, now);
      if (begun === undefined) return shell.print('there is a region already: nothing to do');
      const clients = planClients(begun.settings.seed, civilDate(begun.settings.day));
      await fill({ database, keys, now, ...begun }, clients);
      shell.print(`Oefenregio: ${clients.length} clients; logins in ${order.loginsFile}`);
    },
    histories + 1,
  );
}

interface Begun {
  readonly regionId: string;
  readonly settings: PracticeSettings;
}

async function beginRegion(
  database: Database,
  order: BuildOrder,
  now: Date,
): Promise<Begun | undefined> {
  const regions = await database.transaction(undefined, listRegionStates);
  const [region] = regions;
  if (region === undefined) return foundNew(database, order, now);
  const isReal = regions.some(({ isPractice }) => !isPractice);
  if (!isReal && region.practice?.isFilled === false)
    return { regionId: region.id, settings: region.practice };
  if (order.isOnlyIfEmpty) return undefined;
  throw new CommandError(isReal ? realHere : 'there is a region already', exitCodes.refused);
}

const realHere = 'this database holds a real region: practice data may never stand beside it';

async function foundNew(database: Database, order: BuildOrder, now: Date): Promise<Begun> {
  const day = todayOf(now);
  const settings = { seed: order.seed, day, isFilled: false };
  const password = order.password ?? newPassword();
  const passwordHashes = await Promise.all(staff.map(() => hashPassword(password)));
  const since = atLocalTime(firstDay(planClients(order.seed, day)), '00:00');
  const regionId = await database.transaction(undefined, async (tx) => {
    await refuseSecond(tx);
    const id = await foundRegion(tx, { settings, since, passwordHashes });
    // Before the commit: a region whose password nobody knows would be of no use.
    writeDemoLogins(order.loginsFile, password);
    return id;
  });
  return { regionId, settings };
}

/** Whoever made a region since we looked was first. */
async function refuseSecond(tx: Tx): Promise<void> {
  await lockRegions(tx);
  if ((await listRegionStates(tx)).length === 0) return;
  throw new CommandError('there is a region already', exitCodes.refused);
}

function firstDay(clients: readonly PlannedClient[]) {
  const moments = clients.flatMap(({ steps }) => steps.slice(0, 1).map(({ at }) => at.getTime()));
  return todayOf(new Date(Math.min(...moments)));
}

interface Filling extends Begun {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly now: Date;
}

async function fill(filling: Filling, clients: readonly PlannedClient[]): Promise<void> {
  const { database, keys, now, regionId, settings } = filling;
  const cast = await database.transaction(undefined, (tx) => loadCast(tx, regionId));
  const keyOf = (number: number): string => `practice-region:${settings.seed}:${number}`;
  const stage: Stage = { database, keys, cast, keyOf, now };
  await keepOpenHours({ database, keys, clock: { now: () => now } }, cast);
  const left = [...clients];
  const work = async (): Promise<void> => {
    for (let client = left.shift(); client !== undefined; client = left.shift()) {
      if (!(await hasHistory(stage, client))) await runHistory(stage, client);
    }
  };
  await Promise.all(Array.from({ length: histories }, work));
  await publish(database, now);
  await database.transaction(undefined, async (tx) => {
    await settleRegion(tx, regionId, now);
    await markRegionFilled(tx, regionId);
  });
}

/** True when an earlier filling came to this client; then it is left as it stands. */
async function hasHistory(
  { database, cast, keyOf }: Stage,
  { person }: PlannedClient,
): Promise<boolean> {
  const gp = cast.actor(person.practice === 'bridge' ? 'gp_bridge' : 'gp_square');
  const keyHash = hashOf(keyOf(person.number));
  return database.transaction(gp, async (tx) => (await findAnswer(tx, keyHash)) !== undefined);
}

/** The figures of the quarters that are over, as the worker's schedule would have published them. */
async function publish(database: Database, now: Date): Promise<void> {
  const municipalities = await database.transaction(undefined, listMunicipalities);
  for (const municipality of municipalities) {
    const engine = engineOf(municipality.organisationId, municipality.regionId);
    await database.transaction(engine, (tx) => publishQuarters(tx, municipality, now));
  }
}
