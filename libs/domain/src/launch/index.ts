export {
  checkIssuer,
  checkLaunchKeys,
  checkValidUntil,
  type LaunchJwks,
} from './check-launch-keys.js';
export { launchSeconds, readLaunchClaims, type LaunchClaims } from './launch-claims.js';
export { draftOfPaste } from './pasted-draft.js';
export { practicePatients } from './practice-patients.js';
