import type { ErrorCode } from '@wor/domain';
import { data } from 'react-router';
import { ApiProblem } from '../api/api-problem.server.js';
import { apiOf, type Api } from '../api/api.server.js';
import {
  dropDraft,
  failWith,
  requireMe,
  stopWhenNotProved,
  type PageArgs,
} from '../session/page.server.js';
import { isProof, ownerField, proofField, proofOf } from '../session/proof.server.js';
import {
  doorContext,
  postedContext,
  sessionContext,
  visitContext,
  type Fields,
} from '../session/request-context.server.js';
import { withoutSecrets } from '../session/login/secret-fields.js';
import type { FormState } from './form-state.js';
import { PostedForm } from './posted-form.js';

type Refused = ReturnType<typeof refuse>;

/** Fields of the page, never of a person: they are not typed and not shown again. */
const ours: readonly string[] = [proofField, ownerField];

/**
 * Carries out a posted form. Whatever goes wrong, the answer holds everything that was typed:
 * the same page with what to correct, or the login page when the session is over.
 */
export async function submit<Done>(
  args: PageArgs,
  carryOut: (form: PostedForm, api: Api) => Promise<Done>,
): Promise<Done | Refused> {
  requireMe(args);
  const answer = await submitAsAnybody(args, carryOut);
  // Every form that succeeded leads on to another page; what was refused may still be needed.
  if (answer instanceof Response) dropDraft(args);
  return answer;
}

/** As `submit`, for a button with no page of its own: what goes wrong becomes an error page. */
export async function submitButton<Done>(
  args: PageArgs,
  carryOut: (form: PostedForm, api: Api) => Promise<Done>,
): Promise<Done> {
  const answer = await submit(args, async (form, api) => ({ done: await carryOut(form, api) }));
  if ('done' in answer) return answer.done;
  const { traceId } = args.context.get(visitContext).trace;
  const [first] = answer.data.errors;
  return failWith({
    code: first?.code ?? 'unexpected',
    status: answer.init?.status ?? 500,
    traceId: answer.data.traceId ?? traceId,
    details: answer.data.details,
  });
}

/** As `submit`, for the one form that nobody has logged in for: the login itself. */
export async function submitAsAnybody<Done>(
  args: PageArgs,
  carryOut: (form: PostedForm, api: Api) => Promise<Done>,
): Promise<Done | Refused> {
  const { context } = args;
  const fields = context.get(postedContext) ?? {};
  const session = context.get(sessionContext);
  const token = session.kind === 'nobody' ? undefined : session.token;
  const expected = proofOf(context.get(doorContext).secret, token);
  if (!isProof(expected, fields[proofField]?.[0])) {
    return refuse(fields, { status: 403, errors: [{ field: null, code: 'form.expired' }] });
  }
  try {
    return await carryOut(new PostedForm(fields), apiOf(context));
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return afterProblem(args, fields, error);
  }
}

/** Refuses a form here already, for the one question and reason that the api cannot know of. */
export function refusedFor(form: PostedForm, field: string, code: ErrorCode): Refused {
  const fields = Object.fromEntries(Object.entries(form.fields).filter(([name]) => name !== field));
  return refuse(fields, { status: 422, errors: [{ field, code }] });
}

/** The same page with everything that was typed, for a button that looks and saves nothing. */
export function shownAgain(form: PostedForm, errors: FormState['errors']): Refused {
  return refuse(form.fields, { status: errors.length === 0 ? 200 : 422, errors });
}

function afterProblem(args: PageArgs, fields: Fields, problem: ApiProblem): Refused {
  stopWhenNotProved(args, problem);
  if (problem.status >= 500) {
    const { traceId } = args.context.get(visitContext).trace;
    const report = { event: 'form failed', status: problem.status, error: problem };
    args.context.get(doorContext).report(report, traceId);
  }
  const named = problem.fields.map(({ field, code }) => ({ field, code }));
  const errors = named.length > 0 ? named : [{ field: null, code: problem.code }];
  const { status, details } = problem;
  const traceId = status >= 500 ? problem.traceId : undefined;
  return refuse(fields, { status, errors, details, traceId });
}

interface Refusal {
  readonly status: number;
  readonly errors: FormState['errors'];
  readonly details?: FormState['details'];
  readonly traceId?: string;
}

function refuse(fields: Fields, refusal: Refusal) {
  const { status, errors, details = {}, traceId = null } = refusal;
  const values = Object.fromEntries(
    Object.entries(withoutSecrets(fields)).filter(([name]) => !ours.includes(name)),
  );
  return data({ values, errors, details, traceId } satisfies FormState, { status });
}
