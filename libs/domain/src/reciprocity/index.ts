export { mayGiveBack, reciprocityAnswers, type ReciprocityAnswer } from './give-back.js';
