export {
  aroundContact,
  checkTakeBack,
  contactEvents,
  nextAgain,
  takeBackUntil,
} from './take-back.js';
