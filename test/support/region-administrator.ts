import type { Actor } from '@wor/domain';
import type { World } from './world.js';

/** Who administers the small region. */
export function administratorOf({ office, person }: World): Promise<Actor> {
  return person({ organisationId: office, role: 'administrator', name: 'Regiobeheer' });
}
