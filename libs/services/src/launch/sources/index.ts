import type { LaunchSource } from './define-source.js';
import { signedPost } from './signed-post.js';

/** One line a source; order does not matter. */
export const launchSources: readonly LaunchSource[] = [signedPost];
