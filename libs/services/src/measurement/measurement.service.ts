import {
  getClient,
  insertMeasurement,
  recordEvent,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import { checkRecordable, DomainError, scoreAnswers, type Actor, type Answers } from '@wor/domain';
import { newId } from '@wor/platform';
import { answerOnce } from '../answer-once.js';
import { cipherOf } from '../client/particulars.js';
import type { Home } from '../home.js';
import { lockOwnReferral } from '../own-referral.js';
import type { PersonCipher } from '../person-cipher.js';
import { refreshSignals } from '../signal/refresh-signals.js';
import {
  measurementPlace,
  readMeasurements,
  type MeasurementBody,
  type MeasurementRecord,
} from './read-measurements.js';

export interface MeasurementOrder {
  readonly instrument: string;
  readonly moment: 'baseline' | 'closing' | 'follow_up' | 'between';
  readonly answers: Answers;
  /** The Idempotency-Key under which a repeat stores nothing. */
  readonly key?: string;
}

/** Instruments that are filled in with a client. */
export class MeasurementService {
  constructor(private readonly home: Home) {}

  /**
   * Scores the answers and stores both, sealed, with the version of the instrument.
   * @throws DomainError `not_found`, `referral.action_not_possible`, `instrument.unknown`,
   * `instrument.answers`, `idempotency.reused`
   */
  async record(
    actor: Actor,
    referralId: string,
    order: MeasurementOrder,
  ): Promise<MeasurementRecord> {
    const { key, instrument, moment, answers } = order;
    return this.home.database.transaction(actor, async (tx) => {
      const object = { kind: 'referral', id: referralId } as const;
      tx.note({ event: 'measurement.record', action: 'C', object });
      const referral = await lockOwnReferral(tx, referralId, 'measurement.record');
      const cipher = cipherOf(this.home.keys, await getClient(tx, referral.clientId));
      const asked = { verb: 'measure', referralId, instrument, moment, answers };
      const { id } = await answerOnce(tx, { key, request: asked }, () =>
        this.store(tx, { referral, actor, cipher, order }),
      );
      await refreshSignals(tx, this.home, { referral });
      const record = (await readMeasurements(tx, cipher, referralId)).find((one) => one.id === id);
      if (record === undefined) throw new DomainError('not_found');
      return record;
    });
  }

  private async store(tx: Tx, { referral, actor, cipher, order }: Filled): Promise<{ id: string }> {
    checkRecordable('measurement', referral);
    const { answers, moment } = order;
    const { code: instrument, version, scores } = scoreAnswers(order.instrument, answers);
    const [id, referralId, takenAt] = [newId(), referral.id, this.home.clock.now()];
    const body: MeasurementBody = { answers, scores };
    const sealed = cipher.sealJson(measurementPlace(id), body);
    const row = { id, referralId, instrument, instrumentVersion: version, moment, takenAt };
    await insertMeasurement(tx, { ...row, body: sealed, takenBy: actor.accountId });
    const payload = { measurementId: id, instrument, moment };
    await recordEvent(tx, { type: 'measurement.recorded', referralId, payload }, { at: takenAt });
    return { id };
  }
}

/** A form that was filled in with the client of a locked referral. */
interface Filled {
  readonly referral: ReferralRow;
  readonly actor: Actor;
  readonly cipher: PersonCipher;
  readonly order: MeasurementOrder;
}
