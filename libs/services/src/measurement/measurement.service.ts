import { getClient, insertMeasurement, recordEvent } from '@wor/database';
import { checkRecordable, scoreAnswers, type Actor, type Answers } from '@wor/domain';
import { newId } from '@wor/platform';
import { cipherOf } from '../client/particulars.js';
import type { Home } from '../home.js';
import { getOwnReferral } from '../own-referral.js';
import {
  measurementPlace,
  type MeasurementBody,
  type MeasurementRecord,
} from './read-measurements.js';

export interface MeasurementOrder {
  readonly instrument: string;
  readonly moment: 'baseline' | 'closing' | 'follow_up' | 'between';
  readonly answers: Answers;
}

/** Instruments that are filled in with a client. */
export class MeasurementService {
  constructor(private readonly home: Home) {}

  /**
   * Scores the answers and stores both, sealed, with the version of the instrument.
   * @throws DomainError `not_found`, `referral.action_not_possible`, `instrument.unknown`,
   * `instrument.answers`
   */
  async record(
    actor: Actor,
    referralId: string,
    order: MeasurementOrder,
  ): Promise<MeasurementRecord> {
    const { database, clock, keys } = this.home;
    return database.transaction(actor, async (tx) => {
      const object = { kind: 'referral', id: referralId } as const;
      tx.note({ event: 'measurement.record', action: 'C', object });
      const referral = await getOwnReferral(tx, referralId, 'measurement.record');
      checkRecordable('measurement', referral);
      const { answers, moment } = order;
      const { code: instrument, version, scores } = scoreAnswers(order.instrument, answers);
      const cipher = cipherOf(keys, await getClient(tx, referral.clientId));
      const id = newId();
      const takenAt = clock.now();
      const body: MeasurementBody = { answers, scores };
      const sealed = cipher.sealJson(measurementPlace(id), body);
      const row = { id, referralId, instrument, instrumentVersion: version, moment, takenAt };
      await insertMeasurement(tx, { ...row, body: sealed, takenBy: actor.accountId });
      const payload = { measurementId: id, instrument, moment };
      await recordEvent(tx, { type: 'measurement.recorded', referralId, payload }, { at: takenAt });
      return { id, instrument, instrumentVersion: version, moment, takenAt, answers, scores };
    });
  }
}
