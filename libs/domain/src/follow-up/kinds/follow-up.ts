import { civilDateOf } from '../../calendar/index.js';
import { mayRecord } from '../../participation/recording.js';
import { planFollowUps } from '../plan.js';
import { defineKind } from './define-kind.js';

/** The moments of the region's plan, at which somebody asks how it is going. They outlive closing. */
export const followUp = defineKind({
  kind: 'follow_up',
  actor: 'coach',
  channel: 'phone',
  plannedEvent: 'follow_up.planned',
  event: 'follow_up.due',
  waits: true,
  step: 'begin_follow_up',
  wanted({ referral, firstStartedOn }, { plan }) {
    if (!mayRecord('follow_up_result', referral)) return [];
    const facts = {
      ...(firstStartedOn === null ? {} : { firstStartedOn }),
      ...(referral.intakeAt === null ? {} : { intakeOn: civilDateOf(referral.intakeAt) }),
    };
    return planFollowUps(plan, facts).map(({ moment, anchorDate, dueOn, actor, channel }) => ({
      ...{ moment, countsFrom: anchorDate, dueOn, actor, channel },
    }));
  },
  // What a region takes out of its plan stays for those who wait for it already.
  mayWait: ({ referral }) => mayRecord('follow_up_result', referral),
});
