export {
  checkClient,
  isGiven,
  textOrNull,
  type CheckedClient,
  type TypedClient,
} from './check-client.js';
export { FieldProblems } from './field-problems.js';
