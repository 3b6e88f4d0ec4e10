export { cardCode, cardCodeBytes, cardDays, normaliseCardCode, showCardCode } from './card-code.js';
export { firstContactExpectation, type ContactCount, type Expectation } from './expectation.js';
export {
  checkMessage,
  messageKinds,
  messageSide,
  type MessageKind,
  type MessageOrder,
  type MessageSide,
} from './message.js';
export { practiceOverview, type OverviewRow, type PracticeOverview } from './overview.js';
export { hisNote } from './his-note.js';
