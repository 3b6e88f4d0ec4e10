import type {
  AttendanceMarked,
  AttendanceRequest,
  AttendanceView,
  CapacityRequest,
  ChangedView,
  OwnActivityPage,
  OwnActivityView,
  SignUpAnswerRequest,
  SignUpAnswered,
  SignUpPage,
  SignUpView,
} from '@wor/contract';
import type { Call } from './call.server.js';

type Ask = <Data>(call: Call) => Promise<Data>;

const id = encodeURIComponent;
const post = (path: string, body: unknown): Call => ({ method: 'POST', path, body });
const pageAfter = (after: string | null): string => (after === null ? '' : `?after=${id(after)}`);
const at = (activityId: string, rest: string): string =>
  `/provider/activities/${id(activityId)}/${rest}`;

/** What somebody uses who organises activities; and the coach who tells them of a client. */
export function providerCalls(ask: Ask) {
  return {
    signUps: (after: string | null) =>
      ask<SignUpPage>({ path: `/provider/sign-ups${pageAfter(after)}` }),
    signUp: (signUpId: string) => ask<SignUpView>({ path: `/provider/sign-ups/${id(signUpId)}` }),
    answerSignUp: (signUpId: string, body: SignUpAnswerRequest) =>
      ask<SignUpAnswered>(post(`/provider/sign-ups/${id(signUpId)}/answers`, body)),
    ownActivities: (after: string | null) =>
      ask<OwnActivityPage>({ path: `/provider/activities${pageAfter(after)}` }),
    ownActivity: (activityId: string) =>
      ask<OwnActivityView>({ path: `/provider/activities/${id(activityId)}` }),
    assureOwn: (activityId: string) => ask<ChangedView>(post(at(activityId, 'assure'), {})),
    changeCapacity: (activityId: string, body: CapacityRequest, version: number | undefined) =>
      ask<ChangedView>({
        ...post(at(activityId, 'capacity'), body),
        ...(version === undefined ? {} : { version }),
      }),
    attendance: (activityId: string, day: string | null) =>
      ask<AttendanceView>({
        path: at(activityId, `attendance${day === null ? '' : `?day=${id(day)}`}`),
      }),
    markAttendance: (activityId: string, day: string, body: AttendanceRequest) =>
      ask<AttendanceMarked>({
        ...{ method: 'PUT', path: at(activityId, `attendance/${id(day)}`), body },
      }),
    share: (participationId: string, isAgreed: boolean) =>
      ask<undefined>(post(`/participations/${id(participationId)}/sharing`, { isAgreed })),
    unshare: (participationId: string) =>
      ask<undefined>(post(`/participations/${id(participationId)}/sharing/end`, {})),
  };
}
