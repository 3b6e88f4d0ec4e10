import type { AttendanceView, OwnActivityView, SignUpView } from '@wor/contract';
import type { AttendanceList, OwnActivity, SignUp } from '@wor/services';

/** Field by field: what a record holds besides never leaves (L-06). */
export function toSignUpView(signUp: SignUp): SignUpView {
  const { id, firstName, language, needsInterpreter, barriers, activity } = signUp;
  const { isFull, status, chosenOn, answer, answeredOn, actions } = signUp;
  const { name, weekday, startsAt } = activity;
  return {
    ...{ id, firstName, language, needsInterpreter, barriers },
    activity: { id: activity.id, name, weekday, startsAt },
    ...{ isFull, status, chosenOn, answer, answeredOn, actions },
  };
}

export function toOwnActivityView(activity: OwnActivity): OwnActivityView {
  const { id, version, name, place, weekday, startsAt, costCents, capacity, taken } = activity;
  const { assuredOn, assuredDaysAgo, assurance, closesOn } = activity;
  return {
    ...{ id, version, name, place, weekday, startsAt, costCents, capacity, taken },
    ...{ assuredOn, assuredDaysAgo, assurance, closesOn },
  };
}

export function toAttendanceView(list: AttendanceList): AttendanceView {
  const { id, name, day, today, days, people } = list;
  return {
    ...{ id, name, day, today, days },
    people: people.map((one) => ({
      ...{ id: one.id, firstName: one.firstName, wasThere: one.wasThere },
    })),
  };
}
