import type { Database } from '@wor/database';
import type { Mailer, SmsGateway } from '@wor/mail';
import type { Clock, Env, KeyRing, QueueName } from '@wor/platform';
import type { Effect } from '../outbox/effect.js';

/** What effects stand on. */
export interface EffectParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly keyRing: KeyRing;
  readonly mailer: Mailer;
  readonly gateway: SmsGateway;
  /** The public address of the web app. */
  readonly origin: string;
  /** Where answers go; without it nobody can answer. */
  readonly replyTo?: string | undefined;
}

/** One kind of effect with a queue of its own: what is slow or sick in it holds up nothing else. */
export interface EffectQueue {
  readonly name: QueueName;
  /** How many rows of it one process works on at once. */
  readonly concurrency: number;
  /** How many of its rows all workers together begin in a second; without it as many as they can. */
  readonly perSecond?: (env: Pick<Env, 'MAILS_PER_SECOND'>) => number;
  makeEffect(parts: EffectParts): Effect;
}

/** Gives a queue its type; the list of all queues is in the index of this folder. */
export function defineQueue(queue: EffectQueue): EffectQueue {
  return queue;
}
