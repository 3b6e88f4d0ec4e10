import type {
  ActionRequest,
  ActionResult,
  ActivityView,
  CreateReferralRequest,
  FeedbackView,
  FollowUpResultRequest,
  FollowUpView,
  LoginRequest,
  LoginResult,
  MeasurementRequest,
  MeasurementView,
  ParticipationActionRequest,
  ParticipationRequest,
  ParticipationView,
  PublishedReport,
  QueueState,
  ReferralBox,
  ReferralForm,
  ReferralPage,
  ReferralReceipt,
  ReferralView,
  SuggestionView,
  Health,
} from '@wor/contract';
import type { RouterContextProvider } from 'react-router';
import { sessionContext } from '../session/request-context.server.js';
import { callApi, type Call } from './call.server.js';

const id = encodeURIComponent;

/** Every address of the api that a page uses, with its types; `token` is of whoever asks. */
export function apiOf(context: Readonly<RouterContextProvider>) {
  const session = context.get(sessionContext);
  const token = session.kind === 'nobody' ? undefined : session.token;
  const ask = async <Data>(call: Call): Promise<Data> =>
    (await callApi<Data>(context, { token, ...call })).data;
  const post = <Data>(path: string, body: unknown, more: Partial<Call> = {}): Promise<Data> =>
    ask<Data>({ method: 'POST', path, body, ...more });
  return {
    login: (body: LoginRequest) => post<LoginResult>('/sessions', body, { token: undefined }),
    logout: () => ask<undefined>({ method: 'DELETE', path: '/sessions/current' }),
    referralForm: () => ask<ReferralForm>({ path: '/referral-form' }),
    createReferral: (body: CreateReferralRequest, idempotencyKey: string) =>
      post<ReferralReceipt>('/referrals', body, { idempotencyKey }),
    referrals: (box: ReferralBox, after: string | null) =>
      ask<ReferralPage>({ path: `/referrals?${pageQuery(box, after)}` }),
    referral: (referralId: string) => ask<ReferralView>({ path: `/referrals/${id(referralId)}` }),
    act: (referralId: string, action: string, more: { body: ActionRequest; version?: number }) =>
      post<ActionResult>(`/referrals/${id(referralId)}/actions/${id(action)}`, more.body, {
        version: more.version,
      }),
    measure: (referralId: string, body: MeasurementRequest) =>
      post<MeasurementView>(`/referrals/${id(referralId)}/measurements`, body),
    suggest: (referralId: string) =>
      post<SuggestionView>(`/referrals/${id(referralId)}/suggestions`, {}),
    activities: () =>
      ask<{ items: readonly ActivityView[]; next: string | null }>({ path: '/activities' }),
    propose: (referralId: string, body: ParticipationRequest) =>
      post<ParticipationView>(`/referrals/${id(referralId)}/participations`, body),
    actOnParticipation: (
      participationId: string,
      action: string,
      more: { body: ParticipationActionRequest; version?: number },
    ) =>
      post<ParticipationView>(
        `/participations/${id(participationId)}/actions/${id(action)}`,
        more.body,
        { version: more.version },
      ),
    followUpResult: (followUpId: string, body: Partial<FollowUpResultRequest>) =>
      post<FollowUpView>(`/follow-ups/${id(followUpId)}/result`, body),
    readFeedback: (referralId: string, feedbackId: string) =>
      post<FeedbackView>(`/referrals/${id(referralId)}/feedback/${id(feedbackId)}/read`, {}),
    reports: () => ask<{ items: readonly PublishedReport[] }>({ path: '/reports/published' }),
    queues: () => ask<QueueState>({ path: '/operations/queues' }),
    retryDeadLetter: (letterId: string) =>
      post<undefined>(`/operations/dead-letters/${id(letterId)}/retry`, {}),
    health: () => ask<Health>({ path: '/health/ready' }),
  };
}

export type Api = ReturnType<typeof apiOf>;

function pageQuery(box: ReferralBox, after: string | null): string {
  const query = new URLSearchParams({ box });
  if (after !== null) query.set('after', after);
  return query.toString();
}
