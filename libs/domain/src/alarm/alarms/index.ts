import type { Alarm } from '../define-alarm.js';
import { databaseAway } from './database-away.js';
import { deadLetters } from './dead-letters.js';
import { mailServerAway } from './mail-server-away.js';
import { redisAway } from './redis-away.js';
import { workStuck } from './work-stuck.js';
import { workerSilent } from './worker-silent.js';

/** Everything that an operator hears of: one file and one line each. */
export const alarms = [
  databaseAway,
  redisAway,
  mailServerAway,
  workerSilent,
  workStuck,
  deadLetters,
] as const satisfies readonly Alarm[];

export type AlarmCode = (typeof alarms)[number]['code'];
