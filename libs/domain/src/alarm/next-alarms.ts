import { alarms } from './alarms/index.js';
import type { Alarm, Soundings } from './define-alarm.js';

/** An alarm that lasts. */
export interface LastingAlarm {
  readonly code: string;
  readonly since: Date;
  /** Null while nobody has heard of it. */
  readonly toldAt: Date | null;
}

export interface Tidings {
  readonly alarm: Alarm;
  readonly what: 'begun' | 'over';
  readonly since: Date;
}

export interface Watch {
  readonly lasting: readonly LastingAlarm[];
  /** What somebody must hear now. */
  readonly toTell: readonly Tidings[];
}

/**
 * How things stand after a look: what is wrong now, since when, and what has to be told. An alarm is
 * told once when it has lasted, and once when it is over; one that was never told ends in silence.
 */
export function nextAlarms(
  before: readonly LastingAlarm[],
  soundings: Soundings,
  now: Date,
): Watch {
  const steps = alarms.map((alarm) => {
    const was = before.find(({ code }) => code === alarm.code);
    const isRaised = alarm.isRaised(soundings) ?? was !== undefined;
    return isRaised ? lasts(alarm, was, now) : ends(alarm, was);
  });
  return {
    lasting: steps.flatMap(({ lasting }) => lasting),
    toTell: steps.flatMap(({ toTell }) => toTell),
  };
}

function lasts(alarm: Alarm, was: LastingAlarm | undefined, now: Date): Watch {
  const lasting = was ?? { code: alarm.code, since: now, toldAt: null };
  const { since, toldAt } = lasting;
  const hasLasted = now.getTime() - since.getTime() >= alarm.patienceSeconds * 1000;
  const isNews = toldAt === null && hasLasted;
  return { lasting: [lasting], toTell: isNews ? [{ alarm, what: 'begun', since }] : [] };
}

function ends(alarm: Alarm, was: LastingAlarm | undefined): Watch {
  const isNews = was !== undefined && was.toldAt !== null;
  return { lasting: [], toTell: isNews ? [{ alarm, what: 'over', since: was.since }] : [] };
}
