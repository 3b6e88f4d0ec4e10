export {
  bandOf,
  change,
  displayScore,
  getInstrument,
  parseAnswers,
  roundHalfAway,
  scoreAnswers,
} from './measure.js';
export {
  type Answers,
  type Instrument,
  type Item,
  type Scores,
} from './instruments/define-instrument.js';
export { instruments } from './instruments.js';
