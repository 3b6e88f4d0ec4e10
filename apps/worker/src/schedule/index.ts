import type { Task } from './task-types.js';
import { endOldSessions } from './end-old-sessions.task.js';
import { freezeQuarter } from './freeze-quarter.task.js';

/** What the leading worker does by the clock. */
export const tasks: readonly Task[] = [freezeQuarter, endOldSessions];
