import { activityClosed } from './activity-closed.js';
import { activityFull } from './activity-full.js';
import { activityStopped } from './activity-stopped.js';
import { dimensionDown } from './dimension-down.js';
import { followUpOverdue } from './follow-up-overdue.js';
import { mayGiveBackSignal } from './may-give-back.js';
import { noOutflow } from './no-outflow.js';
import { providerCalls } from './provider-calls.js';
import { providerDeclined } from './provider-declined.js';
import { providerSilent } from './provider-silent.js';
import { wantsHelp } from './wants-help.js';

/** Every kind of signal, in the order in which they stand on a page; a new one is a file and a line. */
export const signalKinds = [
  wantsHelp,
  followUpOverdue,
  dimensionDown,
  activityStopped,
  activityClosed,
  activityFull,
  providerCalls,
  providerDeclined,
  providerSilent,
  noOutflow,
  mayGiveBackSignal,
] as const;
