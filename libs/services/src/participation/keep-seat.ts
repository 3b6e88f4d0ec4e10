import {
  getRegionSettings,
  insertOutbox,
  updateParticipation,
  type ParticipationRow,
  type Tx,
} from '@wor/database';
import {
  civilDateOf,
  dueMoment,
  holidaysSetting,
  normsSetting,
  offerUntil,
  settingOf,
} from '@wor/domain';
import type { Home } from '../home.js';

/**
 * Writes a participation whose seat is kept from now on, for as long as the region says; the clock
 * will look at it then.
 * @param row locked, and held from now on
 */
export async function keepSeat(tx: Tx, home: Home, row: ParticipationRow): Promise<void> {
  const now = home.clock.now();
  const settings = await getRegionSettings(tx, 'norms', 'holidays');
  const norms = settingOf(normsSetting, settings);
  const until = offerUntil(civilDateOf(now), norms, settingOf(holidaysSetting, settings));
  await updateParticipation(tx, { ...row, offeredAt: now, offerUntil: until });
  await insertOutbox(tx, [
    {
      ...{ queue: 'schedule', kind: 'offer.expires', referralId: row.referralId },
      dedupeKey: `offer-expires:${row.id}:${row.version}`,
      reference: { participationId: row.id },
      runAt: dueMoment(until),
    },
  ]);
}
