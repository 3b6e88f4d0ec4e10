import { findOpenHours } from '@wor/database';
import { AgendaService, type Home } from '@wor/services';
import type { Cast } from '../cast.js';
import { openHours } from '../lists/agendas.js';
import type { StaffKey } from '../lists/staff.js';

/** Every coach says when they can be booked; who said so in an earlier filling keeps that. */
export async function keepOpenHours(home: Home, cast: Cast): Promise<void> {
  const agenda = new AgendaService(home);
  for (const [key, order] of Object.entries(openHours)) {
    const actor = cast.actor(key as StaffKey);
    const kept = await home.database.transaction(actor, (tx) => findOpenHours(tx, actor.accountId));
    if (kept === undefined) await agenda.setHours(actor, order, 0);
  }
}
