export { checkTakeBack, contactEvents, nextAgain, takeBackUntil } from './take-back.js';
