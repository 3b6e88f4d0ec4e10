import type { Me } from '@wor/contract';
import type { Role } from '@wor/domain';
import { data, type RouterContextProvider } from 'react-router';
import { ApiProblem } from '../api/api-problem.server.js';
import { apiOf, type Api } from '../api/api.server.js';
import { emptyForm, type FormState } from '../form/form-state.js';
import { toLogin, toStepUp } from './gate.server.js';
import type { Details } from '../text/sentence.js';
import { ownerOf } from './proof.server.js';
import { doorContext, sessionContext, visitContext, type Draft } from './request-context.server.js';

/** What a loader or action is called with, as far as we use it. */
export interface PageArgs {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
}

/** An error page: its code decides which sentence people read. */
export interface Failure {
  readonly code: string;
  readonly traceId: string;
  /** Numbers and codes that its sentence needs. */
  readonly details?: Details;
}

function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname + search;
}

/** React Router answers with whatever is thrown: a redirect, or the data of an error page. */
export function stopWith(answer: unknown): never {
  throw answer;
}

/** Stops here with the page that explains this problem. */
export function failWith(problem: Failure & { readonly status: number }): never {
  const { code, traceId, status, details = {} } = problem;
  return stopWith(data({ code, traceId, details } satisfies Failure, { status }));
}

/** Who asks; leads to the login page when nobody does, and says so when we cannot know. */
export function requireMe({ request, context }: PageArgs, ...allowed: readonly Role[]): Me {
  const session = context.get(sessionContext);
  const { traceId } = context.get(visitContext).trace;
  if (session.kind === 'nobody') return stopWith(toLogin(context, pathOf(request)));
  if (session.kind === 'away') return failWith({ ...session.why, traceId });
  const mayEnter = allowed.length === 0 || allowed.some((role) => role === session.me.role);
  if (!mayEnter) return failWith({ code: 'permission.refused', status: 403, traceId });
  return session.me;
}

/** Reads what a page shows; every problem of the api becomes the page that explains it. */
export async function loadPage<Data>(
  args: PageArgs,
  read: (api: Api) => Promise<Data>,
): Promise<Data> {
  try {
    return await read(apiOf(args.context));
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    stopWhenNotProved(args, error);
    // An address with something else than an id in it leads nowhere.
    const isNowhere = error.status === 400;
    return failWith(isNowhere ? { code: 'not_found', status: 404, traceId: error.traceId } : error);
  }
}

/** Leads to where somebody proves who they are, when that is what the api asks for. */
export function stopWhenNotProved(args: PageArgs, { code }: ApiProblem): void {
  const path = pathOf(args.request);
  if (code === 'session.step_up') stopWith(toStepUp(args.context, path));
  const isOver: readonly string[] = ['session.ended', 'session.missing', 'role.ended'];
  if (isOver.includes(code)) stopWith(toLogin(args.context, path));
}

/** As `requireMe`, for a page on which somebody types a secret: only after a fresh proof (S-16). */
export function requireFresh(args: PageArgs): Me {
  const me = requireMe(args);
  return me.isFresh ? me : stopWith(toStepUp(args.context, pathOf(args.request)));
}

/** What this person had typed before they had to prove who they are; null when nothing waits. */
export function keptForm(args: PageArgs): FormState | null {
  const draft = draftOf(args);
  return draft ? { ...emptyForm, values: draft.fields } : null;
}

/** The form that this person was filling in when the session ended, if the address names one. */
export function draftOf({ request, context }: PageArgs): Draft | undefined {
  const draftId = new URL(request.url).searchParams.get('concept');
  const session = context.get(sessionContext);
  if (draftId === null || session.kind !== 'somebody') return undefined;
  const { drafts, secret } = context.get(doorContext);
  return drafts.find(draftId, ownerOf(secret, session.me.accountId));
}

/** The form that came from the shelf has arrived: what was typed need not wait there any longer. */
export function dropDraft(args: PageArgs): void {
  if (draftOf(args) === undefined) return;
  const draftId = new URL(args.request.url).searchParams.get('concept') ?? '';
  args.context.get(doorContext).drafts.drop(draftId);
}
