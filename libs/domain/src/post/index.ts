export {
  chooseChannel,
  mayUse,
  messageChannels,
  takesSms,
  type MessageChannel,
  type Reach,
} from './channels.js';
export {
  clientLink,
  clientMessagesOn,
  composeSms,
  findClientMessage,
  isStillTrue,
  messageTruths,
} from './client-messages.js';
export {
  bounceOf,
  isAutomatic,
  isNobodysStatus,
  readableText,
  replyTokenIn,
  type InboundMail,
} from './inbound.js';
export {
  letterCan,
  letterMoves,
  letterSteps,
  type ClientMessageStatus,
  type LetterStep,
} from './letter-lifecycle.js';
export type { ClientMessage } from './messages/define-client-message.js';
export { outsideQuietHours } from './quiet-hours.js';
