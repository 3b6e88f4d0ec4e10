import {
  clearSafetyFlag,
  findSafetyFlag,
  getClient,
  getRegionSettings,
  getReferral,
  insertNote,
  insertSafetyFlag,
  recordEvent,
  updateUrgency,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  checkRecordable,
  checkUrgency,
  civilDate,
  DomainError,
  firstContactNorm,
  holidaysSetting,
  normsSetting,
  safetyFlagOf,
  safetySetting,
  settingOf,
  urgentTarget,
  type Actor,
  type CivilDate,
  type EventPayload,
} from '@wor/domain';
import { newId } from '@wor/platform';
import { cipherOf } from '../client/particulars.js';
import { refreshFollowUps } from '../follow-up/refresh-follow-ups.js';
import { checkFreeTexts } from '../free-text.js';
import type { Home } from '../home.js';
import { lockOwnReferral } from '../own-referral.js';
import { refreshNextAction } from '../referral/refresh-next-action.js';

interface Words {
  readonly referralId: string;
  /** Why the flag is set, or what was done about it. */
  readonly note: string;
}

interface Hurry {
  readonly referralId: string;
  readonly isUrgent: boolean;
}

/** A client who may be in danger, and a referral in a hurry: one action each. */
export class SafetyService {
  constructor(private readonly home: Home) {}

  /**
   * Sets the safety flag of a referral: whoever the region named has to act by a day, hears it at
   * once, and the lead and the administrator hear it when nothing happens.
   * @throws DomainError `not_found`, `safety.flagged`, `note.missing`, `text.bsn`,
   * `referral.action_not_possible`
   */
  flag(actor: Actor, { referralId, note }: Words): Promise<void> {
    return this.home.database.transaction(actor, async (tx) => {
      const referral = await this.lock(tx, referralId, 'safety.flag');
      if ((await findSafetyFlag(tx, referralId)) !== undefined) {
        throw new DomainError('safety.flagged');
      }
      const noteId = await this.write(tx, { referral, actor, note, action: 'safety_flag' });
      const settings = await getRegionSettings(tx, 'safety', 'holidays');
      const now = this.home.clock.now();
      const rule = settingOf(safetySetting, settings);
      const flag = safetyFlagOf(now, rule, settingOf(holidaysSetting, settings));
      await insertSafetyFlag(tx, { ...flag, referralId, noteId, by: actor.accountId, at: now });
      await this.record(tx, referralId, { type: 'safety.flagged', payload: { ...flag } });
    });
  }

  /**
   * Clears the flag with what was done about it.
   * @throws DomainError `not_found`, `safety.not_flagged`, `note.missing`, `text.bsn`
   */
  clear(actor: Actor, { referralId, note }: Words): Promise<void> {
    return this.home.database.transaction(actor, async (tx) => {
      const referral = await this.lock(tx, referralId, 'safety.clear');
      const flag = await findSafetyFlag(tx, referralId);
      if (flag === undefined) throw new DomainError('safety.not_flagged');
      const noteId = await this.write(tx, { referral, actor, note, action: 'safety_clear' });
      const at = this.home.clock.now();
      await clearSafetyFlag(tx, { referralId, noteId, by: actor.accountId, at });
      await this.record(tx, referralId, { type: 'safety.cleared', payload: {} });
    });
  }

  /**
   * Says that a referral is in a hurry, or no more: the day by which somebody speaks to the client
   * moves, and with it who hears that it is late.
   * @throws DomainError `not_found`, `urgency.too_late` once somebody has spoken to the client
   */
  setUrgency(actor: Actor, { referralId, isUrgent }: Hurry): Promise<void> {
    return this.home.database.transaction(actor, async (tx) => {
      const referral = await this.lock(tx, referralId, 'urgency.change');
      checkUrgency(referral);
      if (referral.isUrgent === isUrgent) return;
      const contactTarget = await this.targetOf(tx, referral, isUrgent);
      await updateUrgency(tx, { referralId, isUrgent, contactTarget });
      const payload = { isUrgent, contactTarget };
      await this.record(tx, referralId, { type: 'urgency.changed', payload });
    });
  }

  private async lock(tx: Tx, id: string, event: string): Promise<ReferralRow> {
    tx.note({ event, action: 'U', object: { kind: 'referral', id } });
    const referral = await lockOwnReferral(tx, id, 'safety.flag');
    checkRecordable('safety', referral);
    return referral;
  }

  private async write(tx: Tx, { referral, actor, note, action }: Written): Promise<string> {
    if (note.trim() === '') {
      throw new DomainError('note.missing', { fields: [{ field: 'note', code: 'note.missing' }] });
    }
    checkFreeTexts({ note });
    const { keys, clock } = this.home;
    const id = newId();
    const cipher = cipherOf(keys, await getClient(tx, referral.clientId));
    const body = cipher.seal({ table: 'note', column: 'body', row: id }, note);
    const by = { recordedBy: actor.accountId, at: clock.now() };
    await insertNote(tx, { id, referralId: referral.id, action, body, ...by });
    return id;
  }

  private async targetOf(tx: Tx, referral: ReferralRow, isUrgent: boolean): Promise<CivilDate> {
    const settings = await getRegionSettings(tx, 'norms', 'holidays', 'safety');
    const holidays = settingOf(holidaysSetting, settings);
    const { sentAt, contactTarget } = referral;
    const now = this.home.clock.now();
    const norms = settingOf(normsSetting, settings);
    const usual = civilDate(firstContactNorm(sentAt ?? now, norms, holidays).contactTarget);
    if (!isUrgent) return usual;
    const rule = settingOf(safetySetting, settings);
    return urgentTarget(civilDate(contactTarget), { now, rule, holidays });
  }

  /** The event, and what has to be live and is next from now on. */
  private async record(tx: Tx, referralId: string, { type, payload }: Happened): Promise<void> {
    const now = this.home.clock.now();
    await recordEvent(tx, { type, referralId, payload }, { at: now });
    const referral = await getReferral(tx, referralId);
    await refreshFollowUps(tx, referral, { now });
    const { nextChosenOn: nextOn } = referral;
    await refreshNextAction(tx, this.home, { referral, ...(nextOn === null ? {} : { nextOn }) });
  }
}

interface Written {
  readonly referral: ReferralRow;
  readonly actor: Actor;
  readonly note: string;
  readonly action: 'safety_flag' | 'safety_clear';
}

interface Happened {
  readonly type: 'safety.flagged' | 'safety.cleared' | 'urgency.changed';
  readonly payload: EventPayload;
}
