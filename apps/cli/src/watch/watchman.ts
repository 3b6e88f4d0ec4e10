import { holdLeadership, keepAlarms } from '@wor/database';
import { nextAlarms, type LastingAlarm, type Tidings } from '@wor/domain';
import { newId, type Logger } from '@wor/platform';
import type { Channel } from './channels.js';
import { takeSoundings, type DatabaseSoundings, type Ground } from './take-soundings.js';

interface WatchmanSettings extends Ground {
  readonly channels: (operators: () => readonly string[]) => readonly Channel[];
  readonly log: Logger;
}

const leaseSeconds = 90;

/**
 * The watchdog outside the worker. Of several, one tells. What lasts stands in the database, so that
 * nobody hears twice of it after a restart, and in memory, since the database may be what is away.
 */
export class Watchman {
  private readonly holder = newId();
  private readonly channels: readonly Channel[];
  private lasting: readonly LastingAlarm[] = [];
  private operators: readonly string[] = [];
  private isLeading = true;
  private hasRead = false;

  constructor(private readonly settings: WatchmanSettings) {
    this.channels = settings.channels(() => this.operators);
  }

  /** One look, and whatever has to be told. @returns the codes of what is wrong now */
  async look(): Promise<readonly string[]> {
    const { soundings, told } = await takeSoundings(this.settings);
    if (told !== undefined) await this.learn(told);
    const now = this.settings.clock.now();
    const { lasting, toTell } = nextAlarms(this.lasting, soundings, now);
    if (this.isLeading) await this.tellAll(lasting, toTell, now);
    if (this.isLeading && told !== undefined) await this.keep();
    return lasting.map(({ code }) => code);
  }

  private async learn({ alarms, operators }: DatabaseSoundings): Promise<void> {
    this.operators = operators;
    this.isLeading = await this.holdLease();
    if (this.isLeading && this.hasRead) return;
    const own = this.isLeading ? this.lasting : [];
    const codes = own.map(({ code }) => code);
    this.lasting = [...own, ...alarms.filter(({ code }) => !codes.includes(code))];
    this.hasRead = true;
  }

  private async tellAll(
    lasting: readonly LastingAlarm[],
    toTell: readonly Tidings[],
    now: Date,
  ): Promise<void> {
    const kept = new Map(lasting.map((alarm) => [alarm.code, alarm]));
    for (const tidings of toTell) {
      const { code } = tidings.alarm;
      const isTold = await this.tell(tidings);
      // What nobody heard is told again: a beginning stays untold, an end stays an alarm.
      if (isTold === (tidings.what === 'begun')) {
        kept.set(code, { code, since: tidings.since, toldAt: now });
      }
    }
    this.lasting = [...kept.values()];
  }

  /** By every channel; one that gets through will do. */
  private async tell(tidings: Tidings): Promise<boolean> {
    const ways = await Promise.allSettled(this.channels.map((channel) => channel(tidings)));
    const isTold = ways.some(({ status }) => status === 'fulfilled');
    const fields = { code: tidings.alarm.code, state: tidings.what };
    if (isTold) this.settings.log.warn(fields, 'The operators were told of an alarm');
    else this.settings.log.error(fields, 'Nobody could be told of an alarm');
    return isTold;
  }

  private holdLease(): Promise<boolean> {
    const candidate = { name: 'watch', holder: this.holder, seconds: leaseSeconds };
    return this.settings.database
      .transaction(undefined, (tx) => holdLeadership(tx, candidate))
      .then(
        (fence) => fence !== undefined,
        () => this.isLeading,
      );
  }

  private async keep(): Promise<void> {
    await this.settings.database
      .transaction(undefined, (tx) => keepAlarms(tx, this.lasting))
      .catch(() => undefined);
  }
}
