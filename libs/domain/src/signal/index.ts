export {
  firstSignalOn,
  signalCodes,
  signalsOf,
  type Dismissal,
  type Signal,
  type SignalCode,
} from './decide.js';
export type { SignalAnswer, SignalFacts, SignalParticipation, SignalWait } from './facts.js';
