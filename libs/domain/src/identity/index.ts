export {
  acrOf,
  acrValuesOf,
  factorsElsewhere,
  isAssured,
  isElsewhere,
  type AcrByRole,
  mailedCode,
} from './assurance.js';
export { findBsnLike, isBsn, removeBsnLike } from './bsn.js';
export { neighbourOf } from './network-address.js';
export {
  letterKey,
  normaliseName,
  normalisePostcode,
  parseBirthDate,
  personKey,
  phoneBirthKey,
} from './person.js';
export { formatPhone, normalisePhone } from './phone.js';
export { normaliseReferralNumber, referralNumber } from './referral-number.js';
