export { hardWords } from './hard-words.js';
export {
  measurePlainness,
  plainBounds,
  sentencesOf,
  wordsOf,
  type HardWord,
  type PlainMeasure,
} from './meter.js';
export { measureSms, type SmsMeasure } from './sms.js';
