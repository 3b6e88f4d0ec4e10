import {
  findParticipation,
  findProviderAnswer,
  lockActivity,
  lockParticipation,
  lockReferral,
  recordEvent,
  type ProviderAnswerRow,
  type Tx,
} from '@wor/database';
import { asStopReason, civilDateOf, stepOfAnswer, type Actor } from '@wor/domain';
import type { Home } from '../home.js';
import { move } from '../participation/take-step.js';
import { refreshNextAction } from '../referral/refresh-next-action.js';

/**
 * What a provider said becomes a step of the participation where it is one and still can be, and the
 * coach hears of it in any case: in the worker's own transaction, on behalf of the team, since a
 * provider reaches no referral.
 * @returns false when there was nothing to carry out
 */
export async function carryOutAnswer(tx: Tx, home: Home, answerId: string): Promise<boolean> {
  const said = await findProviderAnswer(tx, answerId);
  const found = said && (await findParticipation(tx, said.participationId));
  const { actor: engine } = tx;
  if (said === undefined || found === undefined || engine === undefined) return false;
  const { id, referralId, activityId } = found;
  const object = { kind: 'referral', id: referralId, detail: { participationId: id } } as const;
  tx.note({ event: 'participation.answered', action: 'U', object });
  const now = home.clock.now();
  const referral = await lockReferral(tx, referralId);
  const activity = await lockActivity(tx, activityId, civilDateOf(now));
  const participation = await lockParticipation(tx, id);
  const { answer } = said;
  const payload = { participationId: id, activityId, answer, reason: said.reason };
  await recordEvent(tx, { type: 'participation.answered', referralId, payload }, { at: now });
  const { status, acceptedOn } = participation;
  const stand = { ...activity, status, referral, isAccepted: acceptedOn !== null };
  const action = stepOfAnswer(answer, stand);
  if (action !== undefined) {
    const moved = { referral, activity, participation, actor: inTheirName(engine, said), action };
    await move(tx, home, { ...moved, ...reasonOf(said) });
  }
  const { nextChosenOn: chosen } = referral;
  await refreshNextAction(tx, home, { referral, ...(chosen === null ? {} : { nextOn: chosen }) });
  return true;
}

/** Who decides is the provider; who writes it is the team's worker. */
const inTheirName = (engine: Actor, { answeredBy }: ProviderAnswerRow): Actor => ({
  ...engine,
  ...{ accountId: answeredBy, role: 'provider' },
});

const reasonOf = ({ reason }: ProviderAnswerRow) =>
  reason === null ? {} : { reason: asStopReason(reason) };
