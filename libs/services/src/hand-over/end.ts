import {
  handAppointments,
  isCoachIn,
  listItemReferrals,
  listLoans,
  lockHandOver,
  lockReferral,
  markHandOver,
  markHandOverItem,
  type Tx,
} from '@wor/database';
import { endLoan } from '@wor/domain';
import type { Home } from '../home.js';
import { moveClient } from './move-client.js';

/**
 * The end of a hand-over: every client who is still lent comes back. Whoever does not coach in the
 * team any more gets nobody back: then the colleague keeps the client, so that nobody is lost. Asked
 * twice it does nothing.
 */
export async function endHandOver(tx: Tx, home: Home, id: string): Promise<void> {
  const handOver = await lockHandOver(tx, id);
  if (handOver.state !== 'running') return;
  for (const referralId of await listItemReferrals(tx, id, 'lent')) {
    await giveBack(tx, home, { handOverId: id, referralId });
  }
  await markHandOver(tx, { id, state: 'ended', endedAt: home.clock.now() });
}

interface Lent {
  readonly handOverId: string;
  readonly referralId: string;
}

async function giveBack(tx: Tx, home: Home, { handOverId, referralId }: Lent): Promise<void> {
  const referral = await lockReferral(tx, referralId);
  const { teamId, welfareOrganisationId: organisationId } = referral;
  const loans = await listLoans(tx, referralId);
  const lender = loans.find((loan) => loan.handOverId === handOverId)?.fromId ?? '';
  const isStillThere = await isCoachIn(tx, { accountId: lender, organisationId, teamId });
  const back = endLoan(loans, handOverId, () => isStillThere);
  if (back === undefined) return;
  const { coachId, ended } = back;
  const others = ended.filter((each) => each !== handOverId);
  await markHandOverItem(tx, { referralId, handOverIds: others, state: 'ended' });
  const state = coachId === null ? 'stayed' : 'returned';
  await markHandOverItem(tx, { referralId, handOverIds: [handOverId], state });
  if (coachId === null || coachId === referral.coachId) return;
  const payload = { handOverId, toId: coachId };
  const event = 'referral.handed_back';
  const now = home.clock.now();
  await moveClient(tx, { referral, coachId, event, payload, now });
  const fromId = referral.coachId ?? coachId;
  await handAppointments(tx, { referralId, fromId, toId: coachId, now, before: null });
}
