import type { FollowUpResultRequest } from '@wor/contract';
import type { PostedForm } from '../form/posted-form.js';

const answers = ['yes', 'other_activity', 'stopped', 'never_started'] as const;

/** The posted result of a follow-up; an answer that is missing goes on empty, for the api to refuse. */
export function followUpResultOf(form: PostedForm): Partial<FollowUpResultRequest> {
  return {
    stillActive: answers.find((each) => each === form.text('stillActive')),
    why: form.text('why'),
    wantsSupport: form.isTicked('wantsSupport'),
    satisfaction: form.number('satisfaction'),
    gpVisits: form.number('gpVisits'),
    letter: form.text('letter'),
  };
}
