import { insertWakeUps } from '@wor/database';
import { newId } from '@wor/platform';
import { dueMinute, type Workshop } from './workshop.js';

const lanes = 4;
const chunk = 500;
const hourMs = 3_600_000;
const yearMs = 365 * 24 * hourMs;

/** Rates in things a second. */
export interface Planned {
  readonly ours: number;
  readonly bare: number;
}

/** Plans so many follow-ups over the next year in both ways, in turn. */
export async function plan(workshop: Workshop, count: number): Promise<Planned> {
  const ours = await timed(count, () => inLanes(count, (size) => planOurs(workshop, size)));
  const bare = await timed(count, () => inLanes(count, (size) => planBare(workshop, size)));
  return { ours, bare };
}

async function timed(count: number, work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (count * 1000) / (performance.now() - began);
}

/** Chunks, several at a time. */
async function inLanes(count: number, work: (size: number) => Promise<void>): Promise<void> {
  let left = count;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      const size = Math.min(chunk, left);
      left -= size;
      await work(size);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** An hour to a year after what is due. */
function laterOn(index: number): Date {
  const share = (index * 0.618_033_988_7) % 1;
  return new Date(dueMinute.getTime() + hourMs + share * yearMs);
}

let turn = 0;

async function planOurs({ database, engine }: Workshop, size: number): Promise<void> {
  const rows = Array.from({ length: size }, () => wakeUpAt(laterOn((turn += 1))));
  await database.transaction(engine, (tx) => insertWakeUps(tx, rows, engine.organisationId));
}

/** What the service tells of a follow-up that has to come due. */
const wakeUpAt = (dueAt: Date) => ({ id: newId(), referralId: newId(), dueAt });

async function planBare({ bare, clock }: Workshop, size: number): Promise<void> {
  const jobs = Array.from({ length: size }, () => ({
    data: { id: newId() },
    opts: { delay: laterOn((turn += 1)).getTime() - clock.now().getTime() },
  }));
  await bare.addBulk(jobs);
}

/** So many follow-ups that are due in the first minute; nobody has heard of them yet. */
export async function planDue({ database, engine }: Workshop, count: number): Promise<void> {
  for (let done = 0; done < count; done += chunk) {
    const rows = Array.from({ length: Math.min(chunk, count - done) }, (_each, index) =>
      wakeUpAt(new Date(dueMinute.getTime() + (((done + index) * 7919) % 60_000))),
    );
    await database.transaction(engine, (tx) => insertWakeUps(tx, rows, engine.organisationId));
  }
}
