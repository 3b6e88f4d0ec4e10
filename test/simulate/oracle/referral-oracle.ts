import { dateIn, nineOn, plusDays, plusMonths, plusWorkingDays } from './civil.js';
import { Duties } from './duties.js';
import type { Happening, History, StoredRow } from './history.js';
import { Silence } from './silence.js';

const open = 'sent accepted in_contact intake_done matching active follow_up on_hold'.split(' ');
const callable = ['accepted', 'in_contact'];
const answerable =
  'in_contact intake_done matching active follow_up on_hold completed dropped_out redirected'.split(
    ' ',
  );

/** Working days after which the coach, the lead and the administrator hear that something waits. */
const chain = { reminder: 3, to_lead: 5, to_administrator: 10 } as const;

const told: Readonly<Record<string, string>> = {
  'contact.target_passed': 'contact_target.first',
  'contact.limit_passed': 'contact_limit.first',
};

const chained: Readonly<Record<string, string>> = {
  'follow_up.reminded': 'reminder',
  'follow_up.told_lead': 'to_lead',
  'follow_up.told_administrator': 'to_administrator',
};

/** What must have happened to one referral, worked out from its events alone. */
export class ReferralOracle {
  private readonly duties = new Duties();
  private readonly silence = new Silence();
  private readonly waiting = new Map<string, Date>();
  private readonly finished = new Set<string>();
  private status = 'draft';
  private sentAt: Date | undefined;
  private hasSpoken = false;
  private episode = 1;
  private intakeOn: string | undefined;
  private startedOn: string | undefined;
  private readonly wakeDays: string[];
  private wakeOn: string | undefined;
  private plan: { readonly from: string; readonly isSnoozed: boolean } | undefined;

  constructor(private readonly history: History) {
    this.wakeDays = [...history.wakeDays];
  }

  /** @param end the moment until which everything due has been given its time */
  check(end: Date): readonly string[] {
    for (const happening of this.history.happenings) {
      this.take(happening);
      this.renew(happening.at);
    }
    this.compare(this.duties.ahead(end));
    return this.duties.violations.map((text) => `${this.history.referralId}: ${text}`);
  }

  private take(one: Happening): void {
    const { type, at, payload } = one;
    if (type === 'follow_up.due') return this.comeDue(`${payload.kind}.${payload.moment}`, at);
    if (type in told) return this.tell(told[type] ?? '', at);
    if (type in chained) return this.tell(`${chained[type]}.${payload.moment}`, at);
    if (type === 'follow_up.done') return this.answer(`follow_up.${payload.moment}`);
    if (type === 'follow_up.snoozed') return this.snooze(payload, at);
    if (type === 'participation.started') this.startedOn ??= dateIn(at);
    if (type === 'referral.not_reached' && one.role === 'engine') {
      this.duties.happen('not_reached.close', at);
    }
    if (!type.startsWith('referral.')) return;
    this.silence.hear(one);
    this.step(one);
  }

  private step({ type, at, payload }: Happening): void {
    if (typeof payload.to === 'string') this.status = payload.to;
    if (type === 'referral.sent') {
      this.status = 'sent';
      this.sentAt = at;
    }
    if (type === 'referral.spoken') this.hasSpoken = true;
    if (type === 'referral.reopened') this.episode += 1;
    if (type === 'referral.intake_done') this.intakeOn = dateIn(at);
    if (type === 'referral.held') this.wakeOn = this.wakeDays.shift();
    if (type === 'referral.resumed') this.wakeOn = undefined;
  }

  private comeDue(name: string, at: Date): void {
    this.duties.happen(name, at);
    this.waiting.set(name, at);
  }

  private tell(name: string, at: Date): void {
    this.duties.happen(name, at);
    this.finished.add(`${name} ${this.countsFrom(name)}`);
  }

  private answer(name: string): void {
    if (!this.waiting.delete(name)) this.duties.blame(`${name} was answered and did not wait`);
    if (this.plan) this.finished.add(`${name} ${this.plan.from}`);
    this.plan = undefined;
  }

  private snooze({ kind, moment, dueOn }: Happening['payload'], at: Date): void {
    const name = `${kind}.${moment}`;
    if (!this.waiting.delete(name)) this.duties.blame(`${name} was put off and did not wait`);
    this.duties.want(name, nineOn(String(dueOn)), at);
    if (kind === 'follow_up' && this.plan) this.plan = { ...this.plan, isSnoozed: true };
  }

  /** From which day a notice counts: one of the same day is told once. */
  private countsFrom(name: string): string {
    const [kind = '', ...rest] = name.split('.');
    if (!(kind in chain)) return this.sentAt ? dateIn(this.sentAt) : '';
    const since = this.waiting.get(rest.join('.'));
    return since ? dateIn(since) : '';
  }

  /** What has to be live now. */
  private renew(now: Date): void {
    const wanted = [...this.contactDuties(), ...this.silenceDuties(), ...this.wakeDuties()];
    const names =
      'contact_target.first contact_limit.first letter.called not_reached.close wake.wake';
    this.keep(names.split(' '), wanted, now);
    this.renewPlan(now);
    const late = [...this.waiting].flatMap(([name, at]) =>
      Object.entries(chain).map(([kind, days]) => {
        const due = nineOn(plusWorkingDays(dateIn(at), days));
        return [`${kind}.${name}`, due] as const;
      }),
    );
    const each = ['letter.called', 'wake.wake', 'follow_up.3m'];
    const all = each.flatMap((name) => Object.keys(chain).map((kind) => `${kind}.${name}`));
    this.keep(all, late, now);
  }

  private keep(
    names: readonly string[],
    wanted: readonly (readonly [string, Date])[],
    now: Date,
  ): void {
    for (const name of names) {
      const due = wanted.find(([each]) => each === name)?.[1];
      const isTold = this.finished.has(`${name} ${this.countsFrom(name)}`);
      if (due === undefined || isTold || this.waiting.has(name)) this.duties.drop(name, now);
      else this.duties.want(name, due, now);
    }
  }

  private contactDuties(): (readonly [string, Date])[] {
    const isRunning = open.includes(this.status) && !this.hasSpoken && this.episode === 1;
    if (!isRunning || this.sentAt === undefined) return [];
    const sentOn = dateIn(this.sentAt);
    const target = plusWorkingDays(plusWorkingDays(sentOn, 5), 1);
    const limit = plusWorkingDays(plusDays(sentOn, 14), 1);
    return [
      ['contact_target.first', nineOn(target)],
      ['contact_limit.first', nineOn(limit)],
    ];
  }

  private silenceDuties(): (readonly [string, Date])[] {
    const { asksLetterOn, closesOn } = this.silence;
    const isCallable = callable.includes(this.status);
    if (!isCallable || asksLetterOn === undefined) this.waiting.delete('letter.called');
    if (!isCallable) return [];
    return [
      ...(asksLetterOn ? [['letter.called', nineOn(asksLetterOn)] as const] : []),
      ...(closesOn ? [['not_reached.close', nineOn(closesOn)] as const] : []),
    ];
  }

  private wakeDuties(): (readonly [string, Date])[] {
    const isHeld = this.status === 'on_hold' && this.wakeOn !== undefined;
    if (!isHeld) this.waiting.delete('wake.wake');
    return isHeld ? [['wake.wake', nineOn(this.wakeOn ?? '')]] : [];
  }

  private renewPlan(now: Date): void {
    const name = 'follow_up.3m';
    const from = this.startedOn ?? this.intakeOn;
    if (!answerable.includes(this.status) || from === undefined) {
      this.duties.drop(name, now);
      this.waiting.delete(name);
      this.plan = undefined;
      return;
    }
    if (this.waiting.has(name) || (this.plan?.isSnoozed && this.duties.has(name))) return;
    if (this.finished.has(`${name} ${from}`)) return this.duties.drop(name, now);
    this.plan = { from, isSnoozed: false };
    this.duties.want(name, nineOn(plusMonths(from, 3)), now);
  }

  /** What is stored at the end is what lies ahead and what waits, and nothing else. */
  private compare(ahead: ReadonlyMap<string, Date>): void {
    const nameOf = ({ kind, moment }: StoredRow): string => `${kind}.${moment}`;
    const live = (status: string): string[] =>
      this.history.rows
        .filter((row) => row.status === status)
        .map((row) =>
          status === 'due' ? nameOf(row) : `${nameOf(row)} ${row.dueAt.toISOString()}`,
        )
        .sort();
    const planned = [...ahead].map(([name, due]) => `${name} ${due.toISOString()}`).sort();
    this.same('planned', live('planned'), planned);
    this.same('waiting', live('due'), [...this.waiting.keys()].sort());
  }

  private same(what: string, stored: readonly string[], wanted: readonly string[]): void {
    if (stored.join() === wanted.join()) return;
    this.duties.blame(
      `${what}: stored ${stored.join(', ') || '-'}, wanted ${wanted.join(', ') || '-'}`,
    );
  }
}
