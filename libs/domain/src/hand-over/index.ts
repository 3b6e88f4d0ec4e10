export {
  beginsAt,
  checkHandOver,
  endsAt,
  type CheckedHandOver,
  type HandOverOrder,
} from './check-hand-over.js';
export { endLoan, type Loan } from './loans.js';
export { findHandOverReason } from './reasons.js';
export { clientsPerDay, mostHours } from './workload.js';
