export {
  bandOf,
  change,
  checkAnswers,
  displayScore,
  getInstrument,
  parseAnswers,
  roundHalfAway,
  scoreAnswers,
  type Measured,
} from './measure.js';
export {
  completeSum,
  defineInstrument,
  type AnswerOption,
  type Answers,
  type Band,
  type ClaimRules,
  type Instrument,
  type Item,
  type Licence,
  type ScoreDefinition,
  type Scores,
  type Vector,
} from './instruments/define-instrument.js';
export { instruments } from './instruments.js';
