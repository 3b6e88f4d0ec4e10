import { getReferral, getTeam, type ClientMessageRow, type Tx } from '@wor/database';
import { civilDateOf, DomainError, findClientMessage, type CivilDate } from '@wor/domain';
import { linesOf } from '../appointment/about-message.js';
import type { Home } from '../home.js';
import { readReach } from './reach.js';

/** What goes on paper; exists in memory only. */
export interface LetterPaper {
  readonly name: string;
  /** `9991AB 12`. */
  readonly address: string;
  readonly team: string;
  readonly phone: string;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly madeOn: CivilDate;
}

/** @throws DomainError `not_found` when nobody knows any more where it should go */
export async function drawLetter(tx: Tx, home: Home, row: ClientMessageRow): Promise<LetterPaper> {
  const { keys, clock } = home;
  const message = findClientMessage(row.code);
  const referral = await getReferral(tx, row.referralId);
  const { name, addresses } = await readReach(tx, keys, referral.clientId);
  const { letter: address } = addresses;
  if (message === undefined || address === undefined) throw new DomainError('not_found');
  const team = await getTeam(tx, referral.teamId);
  const { subject: heading } = message;
  const lines = await linesOf(tx, home, row);
  const madeOn = civilDateOf(clock.now());
  return { name, address, team: team.name, phone: team.phone, heading, lines, madeOn };
}
