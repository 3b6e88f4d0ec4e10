import type { Action, ActionInput, Actor, ErrorCode, ReferralOrder } from '@wor/domain';
import { DomainError } from '@wor/domain';
import { newId } from '@wor/platform';
import {
  ClientService,
  FeedbackService,
  FollowUpService,
  MatchingService,
  MeasurementService,
  ParticipationService,
  ReferralService,
  type Home,
} from '@wor/services';
import { FakeClock } from './clock.js';
import { TestDatabase, testKeys } from './database.js';
import { createWorld, type World } from './world.js';

type OrderChange = Partial<Omit<ReferralOrder, 'client'>> & {
  readonly client?: Partial<ReferralOrder['client']>;
};

const steps: readonly (readonly [Action, ActionInput])[] = [
  ['accept', {}],
  ['log_talk', { channel: 'phone' }],
  ['do_intake', { intake: { wishes: ['movement'], dayParts: ['morning'] } }],
  ['start_matching', {}],
];

/** How far a coach has come with a referral. */
export type Progress = 'sent' | 'accepted' | 'in_contact' | 'intake_done' | 'matching';

const progress: readonly Progress[] = ['sent', 'accepted', 'in_contact', 'intake_done', 'matching'];

/** A small region with a coach at work, on a database of its own and a clock that stands still. */
export class Caseload {
  private count = 0;
  readonly referrals: ReferralService;
  readonly clients: ClientService;
  readonly measurements: MeasurementService;
  readonly matching: MatchingService;
  readonly participations: ParticipationService;
  readonly followUps: FollowUpService;
  readonly feedback: FeedbackService;

  private constructor(
    readonly database: TestDatabase,
    readonly world: World,
    readonly clock: FakeClock,
    readonly home: Home,
  ) {
    this.referrals = new ReferralService(home);
    this.clients = new ClientService(home);
    this.measurements = new MeasurementService(home);
    this.matching = new MatchingService(home);
    this.participations = new ParticipationService(home);
    this.followUps = new FollowUpService(home);
    this.feedback = new FeedbackService(home);
  }

  static async create(settings: { readonly poolSize?: number } = {}): Promise<Caseload> {
    const database = await TestDatabase.create(settings);
    const clock = new FakeClock();
    const home = { database: database.app, clock, keys: testKeys };
    return new Caseload(database, await createWorld(database), clock, home);
  }

  /** A referral of a new person to team Noord, as far as `until`. Gives its id. */
  async refer(until: Progress = 'matching', change: OrderChange = {}): Promise<string> {
    this.count += 1;
    const day = String((this.count % 28) + 1).padStart(2, '0');
    const { client, ...rest } = change;
    const order: ReferralOrder = {
      client: {
        name: `Mevrouw Proef${this.count}`,
        birthDate: `${1950 + Math.floor(this.count / 28)}-02-${day}`,
        phone: '06 12345678',
        postcode: '9991 AB',
        houseNumber: '12',
        ...client,
      },
      reasonCode: 'loneliness',
      consent: { given: true, textVersion: 'referral-1', how: 'spoken' },
      shareLevel: 'everything',
      ...rest,
    };
    const { id } = await this.referrals.refer(this.world.referrer, { order, key: newId() });
    for (const [action, input] of steps.slice(0, progress.indexOf(until))) {
      await this.act(id, action, input);
    }
    return id;
  }

  /** One step, by the coach of team Noord unless somebody else is named. */
  async act(
    id: string,
    action: Action,
    input: ActionInput = {},
    actor: Actor = this.world.coach,
  ): Promise<void> {
    await this.referrals.act(actor, { id, action, input });
  }

  /** A participation that has started. */
  async start(referralId: string, activity = 0): Promise<string> {
    const { coach, activities } = this.world;
    const activityId = activities[activity] ?? '';
    const { id } = await this.participations.propose(coach, referralId, { activityId });
    await this.participations.act(coach, id, { action: 'start' });
    return id;
  }

  /** The types of the referral's events, oldest first. */
  async events(referralId: string): Promise<string[]> {
    const rows = await this.database.sql<{ type: string }>(
      `SELECT type FROM event WHERE referral_id = $1 ORDER BY id`,
      [referralId],
    );
    return rows.map(({ type }) => type);
  }

  /** How the audited looks at this object ended: `0` done, `4` slip, `8` refused. */
  async audited(event: string, objectId: string): Promise<number[]> {
    const rows = await this.database.sql<{ outcome: number }>(
      `SELECT outcome FROM audit_event WHERE event_id = $1 AND obj_id = $2 ORDER BY at, id`,
      [event, objectId],
    );
    return rows.map(({ outcome }) => outcome);
  }

  async column<Value>(text: string, values: readonly unknown[] = []): Promise<Value[]> {
    const rows = await this.database.sql<Record<string, Value>>(text, values);
    return rows.flatMap((row) => Object.values(row));
  }

  async close(): Promise<void> {
    await this.database.close();
  }
}

/** The code with which it is refused; `done` when it is not. */
export async function refusalOf(attempt: Promise<unknown>): Promise<ErrorCode | 'done'> {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
