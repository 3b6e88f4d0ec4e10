import { DomainError, type Action, type ActionInput, type Actor } from '@wor/domain';
import { newId, type Clock } from '@wor/platform';
import { FollowUpService, ParticipationService, ReferralService, type Home } from '@wor/services';
import type { Dice } from '../faults/dice.js';
import { orderOf } from '../support/factories.js';
import type { TestDatabase } from '../support/database.js';
import type { World } from '../support/world.js';
import { dateIn, plusDays } from './oracle/civil.js';
import { choices, type Choice, type Standing } from './choices.js';

/** Where lives are lived. */
export interface Stage {
  readonly database: TestDatabase;
  readonly home: Home;
  readonly world: World;
  readonly clock: Clock;
  /** The day that a coach named, for each hold of a referral. */
  readonly wakeDays: Map<string, string[]>;
  readonly counts: Map<string, number>;
}

/** One client: referred, called, met, followed, closed, and after some time referred again. */
export class Life {
  private referralId: string | undefined;
  private coach: Actor;
  private activity = 0;

  constructor(
    private readonly stage: Stage,
    private readonly dice: Dice,
  ) {
    this.coach = stage.world.coach;
  }

  /** One thing happens, or nothing. @returns after how many days the next may */
  async turn(): Promise<number> {
    if (this.referralId === undefined) return this.refer();
    const standing = await this.standing(this.referralId);
    const { name, days } = this.choose(standing);
    const refusal = await this.perform(name, standing).catch((error: unknown) => {
      if (error instanceof DomainError) return error.code;
      throw error;
    });
    this.count(typeof refusal === 'string' ? `refused ${refusal}` : name);
    return Math.ceil(this.dice.between(days[0], days[1]));
  }

  private async refer(): Promise<number> {
    const { home, world } = this.stage;
    const service = new ReferralService(home);
    this.coach = world.coach;
    this.activity = 0;
    const { id } = await service.refer(world.referrer, { order: orderOf(), key: newId() });
    this.referralId = id;
    this.count('refer');
    if (this.dice.next() < 0.04) await this.recall();
    return Math.ceil(this.dice.between(0, 7));
  }

  private async recall(): Promise<void> {
    const { world } = this.stage;
    await this.act('recall', {}, world.referrer);
    this.count('recall');
    if (this.dice.next() < 0.5) await this.act('send', {}, world.referrer);
  }

  private choose(standing: Standing): Choice {
    const known = choices(standing);
    const weights = Object.fromEntries(known.map(({ weight }, at) => [String(at), weight]));
    return known[Number(this.dice.pick(weights))] ?? { name: 'wait', weight: 1, days: [5, 20] };
  }

  private async standing(id: string): Promise<Standing> {
    const [row] = await this.stage.database.sql<Standing>(
      `SELECT status,
         (SELECT f.id FROM follow_up f WHERE f.referral_id = r.id AND f.kind = 'follow_up' AND f.status = 'due' LIMIT 1) AS "dueId",
         EXISTS (SELECT 1 FROM follow_up f WHERE f.referral_id = r.id AND f.kind = 'letter' AND f.status = 'due') AS "asksLetter"
       FROM referral r WHERE id = $1`,
      [id],
    );
    if (row === undefined) throw new Error('The referral is gone');
    return row;
  }

  private async perform(name: Choice['name'], standing: Standing): Promise<unknown> {
    const { world } = this.stage;
    const performers: Readonly<Record<Choice['name'], () => Promise<unknown>>> = {
      wait: async () => undefined,
      forget: async () => {
        this.referralId = undefined;
      },
      accept: () => this.act('accept'),
      decline: () => this.act('decline', { reason: 'incomplete' }),
      reroute: () => this.reroute(),
      attempt: () => this.act('log_attempt', { channel: 'phone', result: 'no_answer' }),
      letter: () => this.act('log_attempt', { channel: 'mail', result: 'no_answer' }),
      talk: () => this.act('log_talk', { channel: 'phone' }),
      intake: () => this.act('do_intake', { intake: { wishes: [], dayParts: [] } }),
      match: () => this.act('start_matching'),
      start: () => this.start(),
      complete: () =>
        this.act('complete', { reason: 'loneliness', outflow: 'none', noLetterReason: 'other' }),
      hold: () => this.hold(),
      resume: () => this.act('resume'),
      drop_out: () => this.act('drop_out', { reason: 'personal', noLetterReason: 'other' }),
      redirect: () => this.act('redirect', { redirectedTo: 'gp', noLetterReason: 'other' }),
      withdraw: () => this.act('withdraw', { reason: 'consent' }),
      withdraw_by_referrer: () => this.act('withdraw', { reason: 'solved' }, world.referrer),
      reopen: () => this.act('reopen', { note: 'Belt zelf weer.' }),
      mistake: () => this.act('enter_in_error', { reason: 'wrong_person' }, world.lead),
      answer: () => this.answer(standing),
      snooze: () => this.snooze(standing),
    };
    return performers[name]();
  }

  private act(
    action: Action,
    input: ActionInput = {},
    actor: Actor = this.coach,
  ): Promise<unknown> {
    const request = { id: this.referralId ?? '', action, input };
    return new ReferralService(this.stage.home).act(actor, request);
  }

  private async reroute(): Promise<void> {
    const { world } = this.stage;
    const isNorth = this.coach === world.coach;
    const teamId = isNorth ? world.south : world.north;
    await this.act('reroute', { teamId, note: 'Past daar beter.' }, world.lead);
    this.coach = isNorth ? world.southCoach : world.coach;
  }

  private async start(): Promise<void> {
    const { home, world } = this.stage;
    const service = new ParticipationService(home);
    const activityId = world.activities[this.activity % world.activities.length] ?? '';
    this.activity += 1;
    const { id } = await service.propose(this.coach, this.referralId ?? '', { activityId });
    await service.act(this.coach, id, { action: 'start' });
  }

  private async hold(): Promise<void> {
    const { wakeDays, clock } = this.stage;
    const wakeOn = plusDays(dateIn(clock.now()), Math.ceil(this.dice.between(1, 60)));
    await this.act('hold', { wakeOn });
    const id = this.referralId ?? '';
    wakeDays.set(id, [...(wakeDays.get(id) ?? []), wakeOn]);
  }

  private answer({ dueId }: Standing): Promise<unknown> {
    const result = { stillActive: 'yes', wantsSupport: false } as const;
    return new FollowUpService(this.stage.home).recordResult(this.coach, dueId ?? '', result);
  }

  private snooze({ dueId }: Standing): Promise<unknown> {
    const today = dateIn(this.stage.clock.now());
    const until = plusDays(today, Math.ceil(this.dice.between(1, 28)));
    const request = { id: dueId ?? '', until, note: 'Is met vakantie.' };
    return new FollowUpService(this.stage.home).snooze(this.coach, request);
  }

  private count(what: string): void {
    const { counts } = this.stage;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
}
