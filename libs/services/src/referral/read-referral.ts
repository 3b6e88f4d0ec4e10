import {
  findIntake,
  findOrganisationName,
  findPersonName,
  getClient,
  getLetter,
  getRegionSettings,
  getTeam,
  listContactMoments,
  listEvents,
  listNotes,
  listReciprocity,
  type ContactMomentRow,
  type EventRow,
  type ReferralRow,
  type RegionSettings,
  type TeamRow,
  type Tx,
} from '@wor/database';
import {
  arrangementsSetting,
  hasCode,
  normsSetting,
  offeredActions,
  reasonsSetting,
  referralOptionsSetting,
  reasonWords,
  recallableUntil,
  settingOf,
  type Action,
  type Actor,
  type CheckedOrder,
  type CodeItem,
  type Expectation,
  type Intake,
} from '@wor/domain';
import { readAppointments } from '../appointment/read-appointments.js';
import { cipherOf } from '../client/particulars.js';
import { readClient } from '../client/read-client.js';
import { rootOf } from '../person/root-of.js';
import { readFeedback } from '../feedback/read-feedback.js';
import { readFollowUps } from '../follow-up/read-follow-ups.js';
import type { Home } from '../home.js';
import { readMeasurements } from '../measurement/read-measurements.js';
import { readParticipations } from '../participation/read-participations.js';
import { PersonCipher } from '../person-cipher.js';
import { readSafety } from '../safety/read-safety.js';
import { readSignalsNow } from '../signal/read-signals.js';
import { readExpectation } from '../referrer/read-expectation.js';
import { readMessages } from '../referrer/read-messages.js';
import { intakePlace } from './intake-place.js';

interface Asked {
  readonly home: Home;
  readonly actor: Actor;
  readonly referral: ReferralRow;
}

/** What both sides see. */
interface Head {
  readonly referral: ReferralRow;
  /** As the region calls it now, also when it has retired; and how another did that has no other. */
  readonly reason: string;
  readonly team: TeamRow;
  readonly coachName: string | null;
  readonly settings: RegionSettings;
  readonly actions: readonly Action[];
  /** Until when the referrer can take it back; null before it was sent. */
  readonly recallableUntil: Date | null;
  /** How soon the team speaks to people by its own last cases; undefined while that says nothing. */
  readonly expectation: Expectation | undefined;
}

const kinds = ['norms', 'reasons', 'arrangements', 'referralOptions'];

async function readHead(tx: Tx, { home, actor, referral }: Asked): Promise<Head> {
  const { coachId, welfareOrganisationId, sentAt } = referral;
  const settings = await getRegionSettings(tx, ...kinds);
  const norms = settingOf(normsSetting, settings);
  return {
    referral,
    reason: reasonWords(settingOf(reasonsSetting, settings), {
      ...{ code: referral.reasonCode, originLabel: referral.originReason },
    }),
    team: await getTeam(tx, referral.teamId),
    coachName: coachId === null ? null : await findPersonName(tx, coachId, welfareOrganisationId),
    settings,
    actions: offeredActions({ referral, actor, now: home.clock.now(), norms }),
    recallableUntil: sentAt === null ? null : recallableUntil(sentAt, norms),
    expectation: await readExpectation(tx, home, referral.teamId),
  };
}

/** The referrer's side, from the referrer's own letter. */
export async function readAsReferrer(tx: Tx, asked: Asked) {
  const { home, referral } = asked;
  const letter = await getLetter(tx, referral.id);
  const cipher = PersonCipher.open(home.keys, { ...letter, id: letter.keyId });
  const place = { table: 'referral_letter', column: 'body', row: referral.id };
  const head = await readHead(tx, asked);
  return {
    ...head,
    hisCode: settingOf(referralOptionsSetting, head.settings).hisCode,
    order: cipher.openJson(place, letter.body) as CheckedOrder,
    feedback: await readFeedback(tx, home.keys, referral.id),
    messages: await readMessages(tx, home.keys, referral.id),
  };
}

export type ReferrerSide = Awaited<ReturnType<typeof readAsReferrer>>;

/** An event, a contact or a note, in the order in which they happened. */
export interface TimelineEntry {
  readonly at: Date;
  readonly type: string;
  readonly by: string | null;
  readonly payload: EventRow['payload'];
  readonly note: string | null;
}

/** The team's side: the whole dossier, opened under the client's key. */
export async function readAsTeam(tx: Tx, asked: Asked) {
  const { home, referral } = asked;
  const row = await getClient(tx, referral.clientId);
  const cipher = cipherOf(home.keys, row);
  const head = await readHead(tx, asked);
  const arrangements = settingOf(arrangementsSetting, head.settings);
  return {
    ...head,
    arrangements,
    client: await readClient(tx, home, await rootOf(tx, row)),
    hope: cipher.openOptional(
      { table: 'referral', column: 'hope', row: referral.id },
      referral.hope,
    ),
    referrerName: (await findOrganisationName(tx, referral.referrerOrganisationId)) ?? '',
    timeline: await readTimeline(tx, referral.id, cipher),
    intake: await readIntake(tx, { referralId: referral.id, cipher, arrangements }),
    measurements: await readMeasurements(tx, cipher, referral.id),
    participations: await readParticipations(tx, referral.id),
    reciprocity: await listReciprocity(tx, referral.id),
    followUps: await readFollowUps(tx, referral.id),
    appointments: await readAppointments(tx, referral.id, {
      ...{ cipher, status: referral.status, now: home.clock.now() },
    }),
    signals: await readSignalsNow(tx, { home, cipher, referral }),
    safety: await readSafety(tx, { home, cipher, referralId: referral.id }),
    feedback: await readFeedback(tx, home.keys, referral.id),
    messages: await readMessages(tx, home.keys, referral.id),
  };
}

export type TeamSide = Awaited<ReturnType<typeof readAsTeam>>;

interface AskedIntake {
  readonly referralId: string;
  readonly cipher: PersonCipher;
  readonly arrangements: readonly CodeItem[];
}

/** Without wishes for what this region does not offer: it may come from another. */
async function readIntake(tx: Tx, { referralId, cipher, arrangements }: AskedIntake) {
  const row = await findIntake(tx, referralId);
  if (row === undefined) return null;
  const intake = cipher.openJson(intakePlace(referralId, row.episode), row.body) as Intake;
  const wishes = intake.wishes.filter((code) => hasCode(arrangements, code));
  return { ...intake, wishes, doneAt: row.doneAt };
}

async function readTimeline(
  tx: Tx,
  referralId: string,
  cipher: PersonCipher,
): Promise<readonly TimelineEntry[]> {
  const events = await listEvents(tx, referralId);
  const moments = await listContactMoments(tx, referralId);
  const notes = await listNotes(tx, referralId);
  const entries: TimelineEntry[] = [
    ...events.map(({ at, type, by, payload }) => ({ at, type, by, payload, note: null })),
    ...moments.map((moment) => contactEntry(moment, cipher)),
    ...notes.map(({ id, at, by, action, body }) => {
      const note = cipher.open({ table: 'note', column: 'body', row: id }, body);
      return { at, type: 'note', by, payload: { action }, note };
    }),
  ];
  return entries.sort((one, other) => one.at.getTime() - other.at.getTime());
}

function contactEntry(moment: ContactMomentRow, cipher: PersonCipher): TimelineEntry {
  const { id, at, by, channel, result } = moment;
  const place = { table: 'contact_moment', column: 'note', row: id };
  return {
    at,
    type: 'contact_moment',
    by,
    payload: { channel, result },
    note: cipher.openOptional(place, moment.note),
  };
}
