export {
  checkClient,
  isGiven,
  textOrNull,
  type CheckedClient,
  type TypedClient,
} from './check-client.js';
export { checkDeath, deathMessage, type DeathOrder } from './death.js';
export { FieldProblems } from './field-problems.js';
