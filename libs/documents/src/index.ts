export type { CardFacts } from './card/card-model.js';
export { drawCard } from './card/draw-card.js';
export { drawLetter, type LetterFacts } from './letter/draw-letter.js';
