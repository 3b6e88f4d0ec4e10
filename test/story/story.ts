import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Person, type Answer } from './person.js';
import type { Stack } from './stack.js';
import { Timeline } from './timeline.js';
import { Watch } from './watch.js';

/** Who plays, by the mailbox of the practice region. */
const cast = {
  gp: 'huisarts',
  coach: 'coach',
  municipality: 'gemeente',
  operator: 'beheer',
} as const;

export type Part = keyof typeof cast;

/** One scene: what somebody does, and what must be true afterwards. */
export interface Step {
  readonly title: string;
  play(story: Story): Promise<void>;
}

interface ExpectedAudit {
  readonly who: Part;
  readonly event: string;
}

const patienceMs = 30_000;
const pollMs = 150;

/** The stage: the running application, who is logged in, and what was found so far. */
export class Story {
  referralId = '';
  participationId = '';
  /** Every mail that must have gone out at the end, by code, in order. */
  readonly expectedMails: string[] = [];
  readonly expectedAudits: ExpectedAudit[] = [];

  private constructor(
    readonly stack: Stack,
    readonly timeline: Timeline,
    readonly watch: Watch,
    private readonly people: Readonly<Record<Part, Person>>,
  ) {}

  /** Logs everybody in. */
  static async begin(stack: Stack, loginsFile: string): Promise<Story> {
    const logins = JSON.parse(readFileSync(loginsFile, 'utf8')) as {
      email: string;
      password: string;
    }[];
    const timeline = new Timeline();
    const people: Partial<Record<Part, Person>> = {};
    for (const part of Object.keys(cast) as Part[]) {
      const email = `${cast[part]}@oefenregio.example`;
      const login = logins.find((each) => each.email === email);
      if (login === undefined) throw new Error(`${email} is not in the practice region`);
      people[part] = await Person.logIn(stack.app('api').url, login);
      timeline.add({ kind: 'step', who: part, what: 'logs in' });
    }
    const watch = await Watch.start(stack, timeline);
    return new Story(stack, timeline, watch, people as Record<Part, Person>);
  }

  as(part: Part): Person {
    return this.people[part];
  }

  /** Notes an answer: a status other than the expected one is a problem. */
  check<Body>(what: { who: Part; what: string }, answer: Answer<Body>, status = 200): Body {
    const { body } = answer;
    const state = (body as { status?: unknown } | undefined)?.status;
    const shown = typeof state === 'string' ? state : undefined;
    this.timeline.add({ kind: 'step', ...what, state: shown });
    const said = JSON.stringify(body)?.slice(0, 300);
    const otherwise = `${what.what}: answered ${answer.status} and not ${status}: ${said}`;
    this.timeline.expect(answer.status === status, otherwise);
    return body;
  }

  /** One action of the lifecycle, which must lead to this state and leave an audit row. */
  async act(
    who: Part,
    action: string,
    { to, body = {} }: { to: string; body?: object },
  ): Promise<void> {
    const path = `/referrals/${this.referralId}/actions/${action}`;
    const answer = await this.as(who).post<{ status: string }>(path, body);
    const status = answer.status === 200 ? 200 : 201;
    const after = this.check({ who, what: action }, answer, status);
    this.timeline.expect(after.status === to, `${action}: the state is ${after.status}, not ${to}`);
    this.audited(who, `referral.${action}`);
  }

  /** At the end there must be an audit row of this for each time it was said. */
  audited(who: Part, event: string): void {
    this.expectedAudits.push({ who, event });
  }

  /** At the end exactly one such mail more must have gone out. */
  mailed(...codes: readonly string[]): void {
    this.expectedMails.push(...codes);
  }

  expect(holds: boolean, otherwise: string): void {
    this.timeline.expect(holds, otherwise);
  }

  /** Asks again and again until the answer is there; not getting it in half a minute is a problem. */
  async until(what: string, ask: () => Promise<boolean>): Promise<void> {
    const deadline = performance.now() + patienceMs;
    while (performance.now() < deadline) {
      if (await ask()) return;
      await sleep(pollMs);
    }
    this.timeline.problem(`${what}: not after ${patienceMs / 1000} s`);
  }

  /** Waits until the outbox has nothing of the referral left that is due. */
  settle(): Promise<void> {
    return this.until('the outbox comes to rest', async () => {
      const [row] = await this.watch.rows<{ waiting: number }>(
        `SELECT count(*)::integer AS waiting FROM outbox
         WHERE referral_id = $1 AND (state = 'leased' OR (state = 'pending' AND run_at <= $2))`,
        [this.referralId, this.timeline.now()],
      );
      return row?.waiting === 0;
    });
  }

  /** Moves the region's clock through the operator's command. */
  async moveClock(by: string): Promise<void> {
    this.timeline.add({ kind: 'clock', who: 'operator', what: `wor clock ${by}` });
    const before = this.timeline.now();
    await this.stack.wor('clock', by);
    this.timeline.setAhead(await this.watch.clockOffset());
    this.expect(this.timeline.now() > before, `wor clock ${by} did not move the clock`);
  }
}
