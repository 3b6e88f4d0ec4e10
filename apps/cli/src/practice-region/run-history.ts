import { listFeedback, type Database } from '@wor/database';
import { DomainError, engineOf, type Actor } from '@wor/domain';
import type { KeyRing } from '@wor/platform';
import {
  AppointmentService,
  FeedbackService,
  FollowUpService,
  MatchingService,
  MeasurementService,
  ParticipationService,
  ProviderShareService,
  ReferralService,
  UnmetNeedService,
  type Home,
} from '@wor/services';
import { CommandError } from '../command-error.js';
import {
  findWaitingFollowUp,
  listComingDue,
  settleOutbox,
} from '../stores/practice-region.store.js';
import type { Cast } from './cast.js';
import type { PlannedClient } from './plan.js';
import { activities } from './lists/activities.js';
import { keenProvider, type StaffKey } from './lists/staff.js';
import type { DatedStep, Step } from './steps.js';
import { StoryClock } from './story-clock.js';

/** Where histories happen. */
export interface Stage {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly cast: Cast;
  /** Made up anew with the seed and the number of the client, so that a retry finds it. */
  readonly keyOf: (clientNumber: number) => string;
  readonly now: Date;
}

/** Lets one client's history happen, through the same services as the api. */
export async function runHistory(stage: Stage, client: PlannedClient): Promise<void> {
  const history = new History(stage, client);
  for (const [index, step] of client.steps.entries()) {
    await history.perform(step).catch((error: unknown) => {
      throw readable(error, `client ${client.person.number}, step ${index + 1} (${step.step.do})`);
    });
  }
  await history.finish();
}

function readable(error: unknown, where: string): unknown {
  if (!(error instanceof DomainError)) return error;
  return new CommandError(`${where}: ${error.code} ${JSON.stringify(error.details)}`);
}

type Performers = {
  readonly [Kind in Step['do']]: (step: Extract<Step, { do: Kind }>) => Promise<unknown>;
};

class History {
  private readonly clock = new StoryClock();
  private readonly home: Home;
  private referralId = '';
  private suggestionListId: string | undefined;
  private appointmentId = '';
  private readonly participations = new Map<number, string>();

  constructor(
    private readonly stage: Stage,
    private readonly client: PlannedClient,
  ) {
    this.home = { database: stage.database, keys: stage.keys, clock: this.clock };
  }

  async perform({ at, step }: DatedStep): Promise<void> {
    await this.catchUp(at);
    this.clock.moveTo(at);
    // The table is keyed by the very field that tells the steps apart.
    await (this.performers[step.do] as (one: Step) => Promise<unknown>)(step);
  }

  /** What is due until now. */
  async finish(): Promise<void> {
    await this.catchUp(this.stage.now);
  }

  private readonly performers: Performers = {
    refer: async () => {
      const { order, practice, number } = this.client.person;
      const gp = this.actor(practice === 'bridge' ? 'gp_bridge' : 'gp_square');
      const request = { order, key: this.stage.keyOf(number) };
      this.referralId = (await new ReferralService(this.home).refer(gp, request)).id;
    },
    act: ({ who, action, input, toTeam }) => {
      const whole =
        toTeam === undefined ? input : { ...input, teamId: this.stage.cast.teamId(toTeam) };
      const request = { id: this.referralId, action, input: whole };
      return new ReferralService(this.home).act(this.actor(who), request);
    },
    measure: ({ who, instrument, moment, answers }) => {
      const order = { instrument, moment, answers };
      return new MeasurementService(this.home).record(this.actor(who), this.referralId, order);
    },
    // What was due by now has come due already.
    run_out: async () => undefined,
    suggest: async ({ who }) => {
      const service = new MatchingService(this.home);
      this.suggestionListId = (await service.suggest(this.actor(who), this.referralId)).listId;
    },
    report_need: ({ who, arrangement, cause }) => {
      const need = { referralId: this.referralId, arrangement, cause };
      return new UnmetNeedService(this.home).report(this.actor(who), need);
    },
    propose: async ({ who, activity }) => {
      const activityId = this.stage.cast.activityId(activity);
      const order = { activityId, suggestionListId: this.suggestionListId };
      const service = new ParticipationService(this.home);
      const { id } = await service.propose(this.actor(who), this.referralId, order);
      this.participations.set(activity, id);
      // Everybody agrees, where there is a provider who looks.
      if (activities[activity]?.provider === keenProvider) {
        await new ProviderShareService(this.home).share(this.actor(who), id, true);
      }
    },
    start: ({ who, activity }) => this.participate(who, activity, { action: 'start' }),
    stop: ({ who, activity, reason }) =>
      this.participate(who, activity, { action: 'stop', reason }),
    follow_up: async ({ who, answer }) => {
      const actor = this.actor(who);
      const id = await this.stage.database.transaction(actor, (tx) =>
        findWaitingFollowUp(tx, this.referralId),
      );
      if (id === undefined) throw new DomainError('follow_up.not_due');
      await new FollowUpService(this.home).recordResult(actor, id, answer);
    },
    read_feedback: async ({ who }) => {
      const actor = this.actor(who);
      const letters = await this.stage.database.transaction(actor, (tx) =>
        listFeedback(tx, this.referralId),
      );
      const service = new FeedbackService(this.home);
      for (const { id } of letters.filter(({ readAt }) => readAt === null)) {
        await service.acknowledge(actor, this.referralId, id);
      }
    },
    book: async ({ who, order }) => {
      const request = { referralId: this.referralId, order };
      const service = new AppointmentService(this.home);
      this.appointmentId = (await service.book(this.actor(who), request)).id;
    },
    meet: ({ who, action }) =>
      new AppointmentService(this.home).act(this.actor(who), this.appointmentId, {
        ...{ action, order: {} },
      }),
  };

  private participate(
    who: StaffKey,
    activity: number,
    step: Parameters<ParticipationService['act']>[2],
  ): Promise<unknown> {
    const id = this.participations.get(activity) ?? '';
    return new ParticipationService(this.home).act(this.actor(who), id, step);
  }

  /** Does what the worker would have done by then; only the mails of a made-up past are not sent. */
  private async catchUp(until: Date): Promise<void> {
    if (this.referralId === '') return;
    const { organisationId, regionId } = this.actor('lead_1');
    const engine = engineOf(organisationId, regionId);
    const [first] = await this.stage.database.transaction(engine, async (tx) => {
      await settleOutbox(tx, this.referralId, until);
      return listComingDue(tx, this.referralId, until);
    });
    if (first === undefined) return;
    // One by one: what comes due may plan something that is due before the next.
    this.clock.moveTo(first.dueAt);
    await new FollowUpService(this.home).comeDue(engine, first.id);
    await this.catchUp(until);
  }

  private actor(key: StaffKey): Actor {
    return this.stage.cast.actor(key);
  }
}
