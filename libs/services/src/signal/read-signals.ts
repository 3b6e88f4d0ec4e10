import {
  getRegionSettings,
  getSignalFacts,
  listAnswers,
  type ReferralRow,
  type RegionSettings,
  type Tx,
} from '@wor/database';
import {
  civilDateOf,
  holidaysSetting,
  settingOf,
  signalsOf,
  type Signal,
  type SignalAnswer,
} from '@wor/domain';
import type { Home } from '../home.js';
import { readMeasurements } from '../measurement/read-measurements.js';
import type { PersonCipher } from '../person-cipher.js';

interface Asked {
  readonly referral: Pick<ReferralRow, 'id' | 'status' | 'sentAt'>;
  /** What the region has set that the referral is just going to; else the actor's counts. */
  readonly settings?: RegionSettings | undefined;
}

/**
 * What a coach should look at for this client, now or from a later day; `cipher` is the client's.
 * Only the welfare side can read what they follow from.
 */
export async function readSignals(
  tx: Tx,
  cipher: PersonCipher,
  { referral, settings }: Asked,
): Promise<readonly Signal[]> {
  const { dismissed, ...known } = await getSignalFacts(tx, referral.id);
  const measured = await readMeasurements(tx, cipher, referral.id);
  const measurements = measured.map(({ id, instrument, scores, takenAt }) => ({
    ...{ id, instrument, scores, on: civilDateOf(takenAt) },
  }));
  const chosen = settings ?? (await getRegionSettings(tx, 'holidays'));
  const holidays = settingOf(holidaysSetting, chosen);
  const answers = await readAnswers(tx, cipher, referral.id);
  return signalsOf({ referral, ...known, answers, measurements, holidays }, dismissed);
}

interface Look extends Asked {
  readonly home: Home;
  readonly cipher: PersonCipher;
}

/** The same without what only lies ahead. */
export async function readSignalsNow(
  tx: Tx,
  { home, cipher, referral }: Look,
): Promise<readonly Signal[]> {
  const today = civilDateOf(home.clock.now());
  const signals = await readSignals(tx, cipher, { referral });
  return signals.filter(({ from }) => from <= today);
}

async function readAnswers(
  tx: Tx,
  cipher: PersonCipher,
  referralId: string,
): Promise<readonly SignalAnswer[]> {
  const rows = await listAnswers(tx, referralId);
  return rows.map(({ id, on, body }) => {
    const place = { table: 'follow_up', column: 'body', row: id };
    const { stillActive, wantsSupport } = cipher.openJson(place, body) as SignalAnswer;
    return { id, on, stillActive, wantsSupport };
  });
}
