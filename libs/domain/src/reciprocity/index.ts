export {
  invitedFrom,
  mayGiveBack,
  reciprocityAnswers,
  type ReciprocityAnswer,
} from './give-back.js';
