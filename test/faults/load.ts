import { setTimeout as sleep } from 'node:timers/promises';
import { pickFlaw, planRequest, type PlannedRequest } from './clients.js';
import { Dice } from './dice.js';
import type { Door } from './door.js';
import type { ActionLog, ClientLog, Outcome, RequestLog, Side } from './facts.js';

/** What becomes of a referral after it was sent. */
const fates = {
  left: 45,
  accepted: 18,
  declined: 9,
  withdrawn: 10,
  recalled: 6,
  withdrawn_after_accept: 12,
};

interface Step {
  readonly action: string;
  readonly by: Side;
  readonly body: object;
}

const accept: Step = { action: 'accept', by: 'coach', body: {} };
const withdraw = (by: Side): Step => ({
  ...{ action: 'withdraw', by },
  body: { reason: 'no_longer_wanted' },
});

const stepsOf: Readonly<Record<keyof typeof fates, readonly Step[]>> = {
  left: [],
  accepted: [accept],
  declined: [{ action: 'decline', by: 'coach', body: { reason: 'no_capacity' } }],
  withdrawn: [withdraw('referrer')],
  recalled: [{ action: 'recall', by: 'referrer', body: {} }],
  withdrawn_after_accept: [accept, withdraw('coach')],
};

interface LoadSettings {
  readonly seed: number;
  readonly door: Door;
  /** As the database holds it. */
  readonly blindIndex: (personKey: string) => string;
}

export interface Share {
  readonly from: number;
  readonly count: number;
  /** Over how long the beginnings are spread. */
  readonly seconds: number;
}

/** People who refer and act, and who write down what they were told. */
export class Load {
  private readonly requests: RequestLog[] = [];
  private readonly actions: ActionLog[] = [];
  private slowest = 0;

  constructor(private readonly settings: LoadSettings) {}

  get log(): ClientLog {
    return { requests: this.requests, actions: this.actions };
  }

  /** From the first try to an answer, in milliseconds: the longest of all. */
  get slowestMs(): number {
    return this.slowest;
  }

  /** Sends a share of the referrals at seeded moments, and waits until each is answered. */
  async run({ from, count, seconds }: Share): Promise<void> {
    const gap = (seconds * 1000) / count;
    await Promise.all(
      Array.from({ length: count }, async (_each, index) => {
        const dice = new Dice(this.settings.seed, `referral ${from + index}`);
        await sleep(gap * (index + dice.next()));
        await this.refer(from + index, dice);
      }),
    );
  }

  /** Somebody else referred through the same door, and was told this. */
  note(planned: PlannedRequest, { key, tries }: Pick<RequestLog, 'key' | 'tries'>): void {
    this.requests.push({ key, person: this.settings.blindIndex(planned.personKey), tries });
  }

  private async refer(number: number, dice: Dice): Promise<void> {
    const planned = planRequest(number, pickFlaw(dice));
    const key = `faults-${this.settings.seed}-${number}`;
    const tries = await this.send(key, planned, dice);
    const id = tries.at(-1)?.id;
    // A hand that clicked twice: the same key once more, after it was acknowledged.
    if (dice.next() < 0.1) tries.push(...(await this.send(key, planned, dice)));
    this.note(planned, { key, tries });
    if (id === undefined) return;
    for (const step of stepsOf[dice.pick(fates)]) {
      await sleep(dice.between(0, 1500));
      await this.act(id, step, dice);
    }
  }

  private async send(key: string, { body }: PlannedRequest, dice: Dice): Promise<Outcome[]> {
    const began = performance.now();
    const tries = await this.settings.door.insist(
      { path: '/referrals', by: 'referrer', body, key },
      dice,
    );
    this.slowest = Math.max(this.slowest, performance.now() - began);
    return tries;
  }

  private async act(referralId: string, { action, by, body }: Step, dice: Dice): Promise<void> {
    const path = `/referrals/${referralId}/actions/${action}`;
    const tries = await this.settings.door.insist({ path, by, body }, dice);
    this.actions.push({ referralId, action, by, tries });
  }
}
