import type {
  ChoiceStepRequest,
  CodeStepRequest,
  EmailChangeRequest,
  EnrolmentView,
  InvitationOffer,
  LoginAnswer,
  LoginStand,
  MailCodeAsked,
  MailCodeEntry,
  OwnAccountView,
  OwnSessionList,
  PasswordByLinkRequest,
  RecoveryCodesView,
} from '@wor/contract';
import type { Call } from './call.server.js';

type Ask = <Data>(call: Call) => Promise<Data>;

const id = encodeURIComponent;
const post = (path: string, body: unknown): Call => ({ method: 'POST', path, body });

/** Coming in by a mail, and one's own account. */
export function accountCalls(ask: Ask) {
  return {
    openInvitation: (token: string) => ask<InvitationOffer>(post('/invitations/open', { token })),
    acceptInvitation: (body: PasswordByLinkRequest) =>
      ask<undefined>(post('/invitations/accept', body)),
    askReset: (email: string) => ask<undefined>(post('/password-resets', { email })),
    completeReset: (body: PasswordByLinkRequest) =>
      ask<undefined>(post('/password-resets/complete', body)),
    changePassword: (newPassword: string) =>
      ask<undefined>(post('/account/password', { newPassword })),
    ...ownAccountCalls(ask),
    ownSessions: () => ask<OwnSessionList>({ path: '/sessions' }),
    endSession: (sessionId: string) =>
      ask<undefined>({ method: 'DELETE', path: `/sessions/${id(sessionId)}` }),
    endOtherSessions: () => ask<undefined>(post('/sessions/end-others', {})),
  };
}

function ownAccountCalls(ask: Ask) {
  const at = '/account/second-factor';
  return {
    ownAccount: () => ask<OwnAccountView>({ path: '/account' }),
    beginFactor: () => ask<EnrolmentView>(post(at, {})),
    confirmFactor: (code: string) => ask<RecoveryCodesView>(post(`${at}/confirm`, { code })),
    removeFactor: () => ask<undefined>({ method: 'DELETE', path: at }),
    renewRecoveryCodes: () => ask<RecoveryCodesView>(post('/account/recovery-codes', {})),
    changeEmail: (body: EmailChangeRequest) => ask<undefined>(post('/account/email', body)),
    confirmEmail: (token: string) => ask<undefined>(post('/email-changes/confirm', { token })),
  };
}

/** Coming in with a code by mail. */
export function mailCodeCalls(ask: Ask) {
  return {
    askMailCode: (email: string) =>
      ask<MailCodeAsked>({ ...post('/mail-codes', { email }), token: undefined }),
    enterMailCode: (body: MailCodeEntry) =>
      ask<LoginAnswer>({ ...post('/mail-codes/entries', body), token: undefined }),
  };
}

/** The steps between a password and a session. */
export function loginStepCalls(ask: Ask) {
  return {
    loginStand: (ticket: string) => ask<LoginStand>(post('/login-steps/current', { ticket })),
    proveCode: (body: CodeStepRequest) =>
      ask<LoginAnswer>(post('/login-steps/second-factor', body)),
    chooseRole: (body: ChoiceStepRequest) =>
      ask<LoginAnswer>(post('/login-steps/organisation', body)),
    beginEnrolment: (ticket: string) =>
      ask<EnrolmentView>(post('/login-steps/enrolment', { ticket })),
    confirmEnrolment: (body: CodeStepRequest) =>
      ask<LoginAnswer>(post('/login-steps/enrolment/confirm', body)),
  };
}
