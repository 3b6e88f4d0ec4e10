import type {
  ActionRequest,
  ActionResult,
  CardView,
  CompareView,
  CreateReferralRequest,
  DayView,
  Departure,
  DismissSignalRequest,
  DraftList,
  DraftMade,
  DraftView,
  FeedbackView,
  FollowUpResultRequest,
  FollowUpView,
  Health,
  IdentityProviderList,
  ImportReportView,
  KeepDraftRequest,
  KeptDraft,
  LaunchOpened,
  LaunchRequest,
  LaunchResult,
  LetterSearch,
  LoginAnswer,
  LoginRequest,
  LoginResult,
  MeasurementRequest,
  MeasurementView,
  MembershipList,
  MergeRequest,
  MergeResult,
  MessageRequest,
  MessageView,
  MessagesRead,
  OpenLaunchRequest,
  OverviewView,
  OwnIdentityList,
  ParticipationActionRequest,
  ParticipationRequest,
  ParticipationView,
  PracticeLaunchOffer,
  PracticeLaunchRequest,
  PracticeLaunchToken,
  PublishedReport,
  QueueState,
  ReferTimesView,
  ReferralBox,
  ReferralForm,
  ReferralPage,
  ReferralReceipt,
  ReferralView,
  ReturnRequest,
  SamePersonChoiceRequest,
  SamePersonView,
  SelfReferralAnswer,
  SelfReferralRequest,
  SelfReferralTeamView,
  SnoozeRequest,
  StepUpRequest,
  SuggestionRequest,
  SuggestionView,
  SwitchAnswer,
  SwitchRequest,
  TeamLoad,
  WorkFilters,
  WorkPage,
} from '@wor/contract';
import type { RouterContextProvider } from 'react-router';
import { sessionContext } from '../session/request-context.server.js';
import { accountCalls, loginStepCalls, mailCodeCalls } from './account-calls.server.js';
import { activityCalls } from './activity-calls.server.js';
import { agendaCalls } from './agenda-calls.server.js';
import { callApi, fetchFile, type Call } from './call.server.js';
import { contactCalls } from './contact-calls.server.js';
import { directoryCalls } from './directory-calls.server.js';
import { moveCalls } from './move-calls.server.js';
import { formCalls } from './form-calls.server.js';
import { providerCalls } from './provider-calls.server.js';
import { postCalls } from './post-calls.server.js';
import { safetyCalls } from './safety-calls.server.js';
import { unmetNeedCalls } from './unmet-need-calls.server.js';
import { regionCalls } from './region-calls.server.js';

const id = encodeURIComponent;

type Ask = <Data>(call: Call) => Promise<Data>;

/** Every address of the api that a page uses, with its types; on behalf of whoever asks. */
export function apiOf(context: Readonly<RouterContextProvider>) {
  const session = context.get(sessionContext);
  const token = session.kind === 'nobody' ? undefined : session.token;
  const ask = async <Data>(call: Call): Promise<Data> =>
    (await callApi<Data>(context, { token, ...call })).data;
  const fetched = (call: Call): Promise<ArrayBuffer> => fetchFile(context, { token, ...call });
  return {
    ...launchCalls(ask),
    ...sessionCalls(ask),
    ...referralCalls(ask),
    ...agendaCalls(ask),
    ...referrerCalls(ask),
    ...draftCalls(ask),
    ...coachCalls(ask),
    ...contactCalls(ask),
    ...directoryCalls(ask),
    ...activityCalls(ask),
    ...moveCalls(ask),
    ...personCalls(ask),
    ...formCalls(ask),
    ...postCalls(ask),
    ...providerCalls(ask),
    ...safetyCalls(ask),
    ...unmetNeedCalls(ask),
    letterPaper: (letterId: string) => fetched({ path: `/letters/${id(letterId)}/paper` }),
    ...deskCalls(ask),
    card: (referralId: string) => fetched({ path: `/referrals/${id(referralId)}/card` }),
    ...regionCalls(ask),
    ...importCalls(ask),
  };
}

export type Api = ReturnType<typeof apiOf>;

const post = (path: string, body: unknown): Call => ({ method: 'POST', path, body });

function sessionCalls(ask: Ask) {
  return {
    login: (body: LoginRequest) =>
      ask<LoginAnswer>({ ...post('/sessions', body), token: undefined }),
    ...loginStepCalls(ask),
    ...mailCodeCalls(ask),
    ...accountCalls(ask),
    memberships: () => ask<MembershipList>({ path: '/sessions/current/memberships' }),
    switchRole: (body: SwitchRequest) => ask<SwitchAnswer>(post('/sessions/current/switch', body)),
    stepUp: (body: StepUpRequest) => ask<LoginResult>(post('/sessions/current/step-up', body)),
    identityProviders: () => ask<IdentityProviderList>({ path: '/identity-providers' }),
    depart: (slug: string) =>
      ask<Departure>({ ...post('/sessions/federated/departures', { slug }), token: undefined }),
    loginFederated: (body: ReturnRequest) =>
      ask<LoginResult>({ ...post('/sessions/federated', body), token: undefined }),
    ownIdentities: () => ask<OwnIdentityList>({ path: '/identities' }),
    linkIdentity: (body: ReturnRequest) => ask<undefined>(post('/identities', body)),
    unlinkIdentity: (identityId: string) =>
      ask<undefined>({ method: 'DELETE', path: `/identities/${id(identityId)}` }),
    logout: () => ask<undefined>({ method: 'DELETE', path: '/sessions/current' }),
  };
}

function referralCalls(ask: Ask) {
  return {
    referralForm: () => ask<ReferralForm>({ path: '/referral-form' }),
    createReferral: (body: CreateReferralRequest, idempotencyKey: string) =>
      ask<ReferralReceipt>({ ...post('/referrals', body), idempotencyKey }),
    referrals: (box: ReferralBox, after: string | null) =>
      ask<ReferralPage>({ path: `/referrals?${pageQuery(box, after)}` }),
    referral: (referralId: string) => ask<ReferralView>({ path: `/referrals/${id(referralId)}` }),
    act: (referralId: string, action: string, { body, version }: Edit<ActionRequest>) =>
      ask<ActionResult>({
        ...post(`/referrals/${id(referralId)}/actions/${id(action)}`, body),
        version,
      }),
    readFeedback: (referralId: string, feedbackId: string) =>
      ask<FeedbackView>(post(`/referrals/${id(referralId)}/feedback/${id(feedbackId)}/read`, {})),
  };
}

function referrerCalls(ask: Ask) {
  return {
    openCard: (code: string) =>
      ask<CardView>({ ...post('/card-codes', { code }), token: undefined }),
    practiceReferrals: (query: string) =>
      ask<ReferralPage>({ path: `/practice/referrals?${query}` }),
    findLetters: (body: LetterSearch) =>
      ask<ReferralPage>(post('/practice/referrals/search', body)),
    practiceOverview: () => ask<OverviewView>({ path: '/practice/overview' }),
    sendMessage: (referralId: string, body: MessageRequest, idempotencyKey: string) =>
      ask<MessageView>({ ...post(`/referrals/${id(referralId)}/messages`, body), idempotencyKey }),
    readMessages: (referralId: string) =>
      ask<MessagesRead>(post(`/referrals/${id(referralId)}/messages/read`, {})),
  };
}

function draftCalls(ask: Ask) {
  return {
    keepDraft: (body: KeepDraftRequest, { key, version }: { key: string; version?: number }) =>
      ask<KeptDraft>({
        ...{ method: 'PUT', path: '/referral-drafts', body, version },
        idempotencyKey: key,
      }),
    drafts: () => ask<DraftList>({ path: '/referral-drafts' }),
    draft: (draftId: string) => ask<DraftView>({ path: `/referral-drafts/${id(draftId)}` }),
    throwAwayDraft: (draftId: string) =>
      ask<undefined>({ method: 'DELETE', path: `/referral-drafts/${id(draftId)}` }),
    reopen: (referralId: string) => ask<DraftMade>(post(`/referrals/${id(referralId)}/draft`, {})),
  };
}

/** A change under the version that was read. */
interface Edit<Body> {
  readonly body: Body;
  readonly version?: number;
}

function coachCalls(ask: Ask) {
  return {
    day: () => ask<DayView>({ path: '/caseload/day' }),
    work: (query: string) => ask<WorkPage>({ path: `/caseload?${query}` }),
    teamLoad: () => ask<TeamLoad>({ path: '/caseload/load' }),
    workFilters: () => ask<WorkFilters>({ path: '/caseload/filters' }),
    measure: (referralId: string, body: MeasurementRequest) =>
      ask<MeasurementView>(post(`/referrals/${id(referralId)}/measurements`, body)),
    suggest: (referralId: string, asked: SuggestionRequest) =>
      ask<SuggestionView>(post(`/referrals/${id(referralId)}/suggestions`, asked)),
    propose: (referralId: string, body: ParticipationRequest) =>
      ask<ParticipationView>(post(`/referrals/${id(referralId)}/participations`, body)),
    actOnParticipation: (
      participationId: string,
      step: string,
      { body, version }: Edit<ParticipationActionRequest>,
    ) =>
      ask<ParticipationView>({
        ...post(`/participations/${id(participationId)}/actions/${id(step)}`, body),
        version,
      }),
    followUpResult: (followUpId: string, body: Partial<FollowUpResultRequest>) =>
      ask<FollowUpView>(post(`/follow-ups/${id(followUpId)}/result`, body)),
    dismissSignal: (referralId: string, body: DismissSignalRequest) =>
      ask<undefined>(post(`/referrals/${id(referralId)}/signals/dismiss`, body)),
    snooze: (followUpId: string, body: SnoozeRequest) =>
      ask<FollowUpView>(post(`/follow-ups/${id(followUpId)}/snooze`, body)),
  };
}

function personCalls(ask: Ask) {
  return {
    samePerson: (clientId: string) =>
      ask<SamePersonView>({ path: `/clients/${id(clientId)}/same-person` }),
    compare: (clientId: string, otherId: string) =>
      ask<CompareView>({ path: `/clients/${id(clientId)}/compare?with=${id(otherId)}` }),
    choosePerson: (clientId: string, body: SamePersonChoiceRequest) =>
      ask<undefined>(post(`/clients/${id(clientId)}/same-person`, body)),
    merge: (clientId: string, body: MergeRequest) =>
      ask<MergeResult>(post(`/clients/${id(clientId)}/merges`, body)),
    selfReferralTeam: (postcode4: string) =>
      ask<SelfReferralTeamView>({ path: `/self-referrals/team?postcode=${id(postcode4)}` }),
    askSelf: (body: SelfReferralRequest) => ask<SelfReferralAnswer>(post('/self-referrals', body)),
    confirmSelf: (token: string) =>
      ask<undefined>(post('/self-referrals/confirmations', { token })),
    undoMerge: (mergeId: string) =>
      ask<MergeResult>(post(`/client-merges/${id(mergeId)}/undo`, {})),
  };
}

function launchCalls(ask: Ask) {
  return {
    receiveLaunch: (body: LaunchRequest) =>
      ask<LaunchResult>({ ...post('/launches', body), token: undefined }),
    openLaunch: (body: OpenLaunchRequest) => ask<LaunchOpened>(post('/launches/open', body)),
    practiceLaunches: () => ask<PracticeLaunchOffer>({ path: '/practice-launches' }),
    practiceLaunch: (body: PracticeLaunchRequest) =>
      ask<PracticeLaunchToken>(post('/practice-launches', body)),
  };
}

function deskCalls(ask: Ask) {
  return {
    reports: () => ask<{ items: readonly PublishedReport[] }>({ path: '/reports/published' }),
    queues: () => ask<QueueState>({ path: '/operations/queues' }),
    referTimes: () => ask<ReferTimesView>({ path: '/operations/refer-times' }),
    retryDeadLetter: (letterId: string) =>
      ask<undefined>(post(`/operations/dead-letters/${id(letterId)}/retry`, {})),
    health: () => ask<Health>({ path: '/health/ready', alsoAnswers: 503 }),
  };
}

function importCalls(ask: Ask) {
  return {
    checkCaseloadImport: (file: Uint8Array<ArrayBuffer>) =>
      ask<ImportReportView>({ method: 'POST', path: '/caseload-imports/check', file }),
    runCaseloadImport: (hash: string, file: Uint8Array<ArrayBuffer>) =>
      ask<ImportReportView>({
        ...{ method: 'POST', path: `/caseload-imports/checked/${id(hash)}`, file },
      }),
    checkImport: (kind: string, file: Uint8Array<ArrayBuffer>) =>
      ask<ImportReportView>({ method: 'POST', path: `/imports/${id(kind)}/check`, file }),
    runImport: (kind: string, hash: string, file: Uint8Array<ArrayBuffer>) =>
      ask<ImportReportView>({
        ...{ method: 'POST', path: `/imports/${id(kind)}/checked/${id(hash)}`, file },
      }),
  };
}

function pageQuery(box: ReferralBox, after: string | null): string {
  const query = new URLSearchParams({ box });
  if (after !== null) query.set('after', after);
  return query.toString();
}
