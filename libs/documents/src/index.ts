export type { CardFacts } from './card/card-model.js';
export { drawCard } from './card/draw-card.js';
