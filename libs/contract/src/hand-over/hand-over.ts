import type { WorkLine } from '../work.js';

/** Body of `POST /hand-overs`. Dates are civil dates, both days included. */
export interface HandOverRequest {
  /** The account whose clients go; one's own when it is absent. Only a lead names somebody else. */
  readonly fromId?: string;
  readonly toId?: string;
  /** `holiday`, `illness` or `leaving`. */
  readonly reason?: string;
  /** Today when it is absent. */
  readonly fromOn?: string;
  /** The last day of the colleague; `leaving` has none. */
  readonly untilOn?: string;
  /** Referrals; everybody on the first day when it is absent. */
  readonly referralIds?: readonly string[];
}

/** What came of it. */
export interface HandOverResult {
  readonly id: string;
  /** How many clients went, or will go as far as is known today. */
  readonly clients: number;
}

/** Somebody who coaches in one of the actor's teams. */
export interface ColleagueView {
  readonly accountId: string;
  readonly name: string;
  readonly teamIds: readonly string[];
  /** Clients who are theirs now. */
  readonly open: number;
  /** Null while nobody said so. */
  readonly hoursPerWeek: number | null;
  /** Clients for every working day of their week. */
  readonly perDay: number | null;
  /** All their clients are with somebody else, up to and including this civil date. */
  readonly awayUntil: string | null;
  /** Works here no more and left clients behind. */
  readonly isGone: boolean;
}

export interface HandOverView {
  readonly id: string;
  readonly fromId: string;
  readonly fromName: string | null;
  readonly toId: string;
  readonly toName: string | null;
  readonly reason: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly isEverybody: boolean;
  /** `planned`, `running`, `ended` or `cancelled`. */
  readonly state: string;
  /** `no_role` when it was cancelled because the colleague coached there no more on the first day. */
  readonly cancelledFor: string | null;
  readonly mayEnd: boolean;
}

/** Answer of `GET /hand-overs`. */
export interface HandOverList {
  readonly today: string;
  /** Whoever carries least first. */
  readonly colleagues: readonly ColleagueView[];
  readonly handOvers: readonly (HandOverView & { readonly clients: number })[];
  /** Clients of one's teams whom nobody carries; at most 200 are counted. */
  readonly unassigned: number;
}

/** Answer of `GET /hand-overs/:id`. */
export interface HandOverPage {
  readonly today: string;
  readonly handOver: HandOverView;
  readonly items: readonly WorkLine[];
  readonly next: string | null;
}

/** Answer of `GET /hand-overs/clients` and `GET /hand-overs/unassigned`. */
export interface HandOverClients {
  readonly today: string;
  /** In order of what is next; what was closed comes last. */
  readonly items: readonly WorkLine[];
  /** Pass it as `after` to get the next page; null on the last. */
  readonly next: string | null;
}

/** Answer of `GET /hand-overs/receivers`: where somebody can go who leaves the region. */
export interface ReceiverList {
  /** By name; a region without a team to go to is left out. */
  readonly regions: readonly ReceivingRegion[];
}

/** Another region, and its teams by name. */
export interface ReceivingRegion {
  readonly id: string;
  readonly name: string;
  readonly teams: readonly {
    readonly id: string;
    readonly name: string;
    /** Who gets the dossier: the name that stands in the consent. */
    readonly organisation: string;
  }[];
}

/** Body of `PUT /hand-overs/hours/:accountId`. */
export interface HoursRequest {
  readonly hoursPerWeek: number;
}

/** Body of `POST /hand-overs/assignments`. */
export interface AssignmentRequest {
  readonly toId: string;
  readonly referralIds: readonly string[];
}

/** How many clients have a coach by it. */
export interface AssignmentResult {
  readonly clients: number;
}

/** Body of `POST /referrals/:id/death`. */
export interface DeathRequest {
  /** A second thought: nothing of it can be undone. */
  readonly isSure?: boolean;
  /** The referrer knows it: then no message goes out. */
  readonly isReferrerTold?: boolean;
}

/** For how many referrals of the person something ended. */
export interface DeathResult {
  readonly stopped: number;
}
