import type {
  ActionRequest,
  AssignmentRequest,
  AssignmentResult,
  DeathRequest,
  DeathResult,
  HandOverClients,
  HandOverList,
  HandOverPage,
  HandOverRequest,
  HandOverResult,
  LetterPreviewView,
  ReceiverList,
} from '@wor/contract';
import type { Call } from './call.server.js';

type Ask = <Data>(call: Call) => Promise<Data>;

const id = encodeURIComponent;

const query = (fields: Readonly<Record<string, string | null>>): string => {
  const given = Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== null);
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
};

/** Work that goes to somebody else. */
export function moveCalls(ask: Ask) {
  return {
    previewLetter: (referralId: string, action: string, body: ActionRequest) =>
      ask<LetterPreviewView>({
        ...{
          method: 'POST',
          path: `/referrals/${id(referralId)}/actions/${id(action)}/letter`,
          body,
        },
      }),
    recordDeath: (referralId: string, body: DeathRequest) =>
      ask<DeathResult>({ method: 'POST', path: `/referrals/${id(referralId)}/death`, body }),
    handOvers: () => ask<HandOverList>({ path: '/hand-overs' }),
    receivers: () => ask<ReceiverList>({ path: '/hand-overs/receivers' }),
    handOverClients: (coachId: string, after: string | null) =>
      ask<HandOverClients>({ path: `/hand-overs/clients${query({ coachId, after })}` }),
    unassigned: (after: string | null) =>
      ask<HandOverClients>({ path: `/hand-overs/unassigned${query({ after })}` }),
    assign: (body: AssignmentRequest) =>
      ask<AssignmentResult>({ method: 'POST', path: '/hand-overs/assignments', body }),
    handOver: (handOverId: string, after: string | null) =>
      ask<HandOverPage>({ path: `/hand-overs/${id(handOverId)}${query({ after })}` }),
    makeHandOver: (body: HandOverRequest, idempotencyKey: string) =>
      ask<HandOverResult>({ method: 'POST', path: '/hand-overs', body, idempotencyKey }),
    endHandOver: (handOverId: string) =>
      ask<undefined>({ method: 'POST', path: `/hand-overs/${id(handOverId)}/end`, body: {} }),
    setHours: (accountId: string, hoursPerWeek: number | null) =>
      ask<undefined>({
        ...{ method: 'PUT', path: `/hand-overs/hours/${id(accountId)}`, body: { hoursPerWeek } },
      }),
  };
}
