import { setTimeout as sleep } from 'node:timers/promises';

interface FoldSettings<Asked, Answer> {
  /** Carries out what was asked, and answers in the same order. */
  readonly carryOut: (asked: readonly Asked[]) => Promise<readonly Answer[]>;
  /** Carried out in one group, at most. */
  readonly most: number;
  /** How many groups are under way at once. */
  readonly lanes: number;
}

interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** A group that waits for somebody else's lock holds up nobody else. */
const longestLaneMs = 50;

/**
 * Carries out together what is asked while all lanes are busy. Whoever asks alone is served alone and
 * at once, so that folding costs nobody time: it only saves round trips and commits under load.
 */
export class Fold<Asked, Answer> {
  private readonly waiting: Waiting<Asked, Answer>[] = [];
  private busy = 0;

  constructor(private readonly settings: FoldSettings<Asked, Answer>) {}

  /** @throws what carrying out the whole group threw */
  ask(asked: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ asked, resolve, reject });
      if (this.busy < this.settings.lanes) void this.serve();
    });
  }

  private async serve(): Promise<void> {
    this.busy += 1;
    // What arrived from the network together is asked within the same turn of the loop.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) await this.serveGroup();
    this.busy -= 1;
  }

  /** Ends when the group is served, or has taken too long for others to wait. */
  private async serveGroup(): Promise<void> {
    const patience = new AbortController();
    const { signal } = patience;
    const late = sleep(longestLaneMs, undefined, { signal }).catch(() => undefined);
    await Promise.race([this.answer(this.waiting.splice(0, this.settings.most)), late]);
    patience.abort();
  }

  private async answer(group: readonly Waiting<Asked, Answer>[]): Promise<void> {
    try {
      const answers = await this.settings.carryOut(group.map(({ asked }) => asked));
      for (const [index, { resolve }] of group.entries()) resolve(answers[index] as Answer);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}
