import { civilDateOf, dueMoment, type CivilDate } from '../calendar/index.js';
import type { FollowUpFacts, FollowUpRules, KnownFacts, WaitingFollowUp } from './facts.js';
import * as eachKind from './kinds/index.js';
import type { FollowUpActor, FollowUpKind, WantedMoment } from './kinds/define-kind.js';

/** Everything that can have to happen on a day. */
export const followUpKinds: readonly FollowUpKind[] = Object.values(eachKind);

/** Undefined for what a later version planned: this one leaves it alone. */
export function findFollowUpKind(kind: string): FollowUpKind | undefined {
  return followUpKinds.find((each) => each.kind === kind);
}

/** Something that has to be live. */
export interface WantedFollowUp extends WantedMoment {
  readonly kind: string;
  readonly actor: FollowUpActor;
  readonly channel: string;
  readonly dueAt: Date;
}

/** Something that was planned, as it is stored. */
export interface StoredFollowUp {
  readonly id: string;
  readonly kind: string;
  readonly moment: string;
  readonly countsFrom: CivilDate;
  readonly dueOn: CivilDate;
  readonly status: 'planned' | 'due' | 'done' | 'cancelled';
  /** Null before it came due. */
  readonly cameDueAt: Date | null;
  /** How often the coach put it off. */
  readonly snoozes: number;
}

/** What has to be written so that exactly the wanted ones are live. */
export interface FollowUpChange {
  readonly plan: readonly WantedFollowUp[];
  /** Ids. */
  readonly cancel: readonly string[];
  /** Ids of what waited for its coach and was answered by a step. */
  readonly answer: readonly string[];
}

/** Everything that has to be live by these facts, in order of date. */
export function wantedFollowUps(
  facts: FollowUpFacts,
  rules: FollowUpRules,
): readonly WantedFollowUp[] {
  if (facts.hasDied === true) return [];
  return followUpKinds
    .flatMap((kind) => kind.wanted(facts, rules).map((moment) => whole(kind, moment)))
    .filter(({ dueOn }) => dueOn >= (facts.importedOn ?? dueOn))
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}

function whole({ kind, actor, channel }: FollowUpKind, moment: WantedMoment): WantedFollowUp {
  return { actor, channel, ...moment, kind, dueAt: dueMoment(moment.dueOn) };
}

/**
 * Compares what is wanted with what is stored. What stands already stays; what counts from another
 * day is replaced; what waits for its coach is not moved; what was done from the same day is done.
 * What another region planned stands where this one would have had it before the case came.
 * Others hear of what waits on, and of nothing that ends here.
 */
export function changeFollowUps(
  rows: readonly StoredFollowUp[],
  known: KnownFacts,
  rules: FollowUpRules,
): FollowUpChange {
  const alone = { ...known, waiting: [] };
  const first = { facts: alone, rules, wanted: wantedFollowUps(alone, rules) };
  const facts = { ...known, waiting: rows.flatMap((row) => waitingOf(row, first)) };
  const wanted = wantedFollowUps(facts, rules);
  const asked = { facts, rules, wanted };
  const fates = rows.map((row) => ({ row, fate: fateOf[row.status](row, asked) }));
  const ids = (fate: Fate): string[] =>
    fates.filter((each) => each.fate === fate).map(({ row }) => row.id);
  const standing = fates.filter(({ fate }) => fate === 'stay').map(({ row }) => row);
  const missing = wanted.filter((one) => !standing.some((row) => isMet(row, one)));
  const plan = missing.filter((one) => !liesBefore(one, facts));
  return { plan, cancel: ids('cancel'), answer: ids('answer') };
}

function waitingOf(row: StoredFollowUp, asked: Asked): readonly WaitingFollowUp[] {
  const { kind, moment, status, cameDueAt } = row;
  const isWaiting = waits[status] && fateOf[status](row, asked) === 'stay';
  return isWaiting && cameDueAt !== null
    ? [{ kind, moment, cameDueOn: civilDateOf(cameDueAt) }]
    : [];
}

const waits: Readonly<Record<StoredFollowUp['status'], boolean>> = {
  planned: false,
  due: true,
  done: false,
  cancelled: false,
};

type Fate = 'stay' | 'cancel' | 'answer';

interface Asked {
  readonly facts: FollowUpFacts;
  readonly rules: FollowUpRules;
  readonly wanted: readonly WantedFollowUp[];
}

const fateOf: Readonly<
  Record<StoredFollowUp['status'], (row: StoredFollowUp, asked: Asked) => Fate>
> = {
  planned: (row, { facts, wanted }) => {
    if (findFollowUpKind(row.kind) === undefined) return 'stay';
    const same = wanted.find((one) => hasSameName(row, one));
    if (same === undefined) return 'cancel';
    return row.snoozes > 0 || isSame(row, same) || liesBefore(same, facts) ? 'stay' : 'cancel';
  },
  due: (row, { facts, rules, wanted }) => {
    const kind = findFollowUpKind(row.kind);
    if (kind === undefined || wanted.some((one) => hasSameName(row, one))) return 'stay';
    if (kind.mayWait?.(facts) === true) return 'stay';
    return kind.isAnswered?.(facts, rules) === true ? 'answer' : 'cancel';
  },
  done: () => 'stay',
  cancelled: () => 'stay',
};

const liesBefore = ({ dueOn }: WantedFollowUp, { movedOn }: FollowUpFacts): boolean =>
  dueOn < (movedOn ?? dueOn);

const hasSameName = (row: StoredFollowUp, one: WantedFollowUp): boolean =>
  row.kind === one.kind && row.moment === one.moment;

const isSame = (row: StoredFollowUp, one: WantedFollowUp): boolean =>
  row.countsFrom === one.countsFrom && row.dueOn === one.dueOn;

/** True when nothing has to be planned for it: it is live, or was done from the same day. */
function isMet(row: StoredFollowUp, one: WantedFollowUp): boolean {
  const answers: Readonly<Record<StoredFollowUp['status'], boolean>> = {
    planned: true,
    due: true,
    done: row.countsFrom === one.countsFrom,
    cancelled: false,
  };
  return hasSameName(row, one) && answers[row.status];
}
