import type { CommandDefinition } from '../define-command.js';
import { calendar } from './calendar.js';
import { clock } from './clock.js';
import { geography } from './geography.js';
import { hsds } from './hsds.js';
import { identityProvider } from './identity-provider.js';
import { inbound } from './inbound.js';
import { initRegion } from './init-region.js';
import { migrate } from './migrate.js';
import { practiceRegion } from './practice-region.js';
import { reconcile } from './reconcile.js';
import { score } from './score.js';
import { users } from './users.js';
import { watch } from './watch.js';

/** All commands, one line each, in the order of the help text. */
export const commands: readonly CommandDefinition[] = [
  migrate,
  initRegion,
  practiceRegion,
  users,
  geography,
  hsds,
  identityProvider,
  clock,
  reconcile,
  watch,
  inbound,
  score,
  calendar,
];
