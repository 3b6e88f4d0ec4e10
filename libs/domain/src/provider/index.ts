export {
  asStopReason,
  attendingStatuses,
  checkRefusal,
  isShareable,
  possibleAnswers,
  providerAnswers,
  signUpStatuses,
  stepOfAnswer,
  type ProviderAnswer,
} from './answer.js';
export { extractOf, firstNameOf, type ProviderExtract } from './extract.js';
export { checkAttendanceDay, recentDays } from './recent-days.js';
