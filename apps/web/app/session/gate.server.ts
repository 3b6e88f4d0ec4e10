import { redirect, type MiddlewareFunction, type RouterContextProvider } from 'react-router';
import { ApiProblem } from '../api/api-problem.server.js';
import { callApi } from '../api/call.server.js';
import type { Me } from '@wor/contract';
import { endedCookie, tokenOf } from './cookie.server.js';
import { inWordsOf, languageOf } from './language.server.js';
import { isOwner, isOwnOrigin, ownerField, ownerOf } from './proof.server.js';
import { withoutSecrets } from './login/secret-fields.js';
import {
  doorContext,
  postedContext,
  sessionContext,
  type Door,
  type Fields,
  type Session,
} from './request-context.server.js';
import { text } from '../text/index.js';

/** Every request passes here first: where its form comes from, what is in it, and who asks. */
export const gate: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const door = context.get(doorContext);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const isExpected = isSignedElsewhere(request) || isOwnOrigin(request, door.origin);
    if (!isExpected) return refuse(request, 403, 'foreignForm');
    if (!isForm(request)) return refuse(request, 415, 'noForm');
    context.set(postedContext, await readForm(request));
  }
  const session = await findSession(context, tokenOf(request, door.origin));
  context.set(sessionContext, session);
  const language = languageOf(request, session.kind !== 'nobody');
  const response = await inWordsOf({ language, isGp: isGp(session) }, next);
  if (session.kind === 'nobody' && session.hadToken && !response.headers.has('set-cookie')) {
    response.headers.append('set-cookie', endedCookie(door.origin));
  }
  return response;
};

/** Everybody but a referrer who works elsewhere than in a practice. */
const isGp = (session: Session): boolean =>
  session.kind !== 'somebody' || session.me.organisation.kind !== 'referrer';

/** The one form that comes from elsewhere: its signature is its proof, and it carries no session. */
function isSignedElsewhere({ url }: Request): boolean {
  return new URL(url).pathname === '/start/his';
}

/** Stops before any page: one plain sentence, in the language that the browser asks for. */
function refuse(request: Request, status: number, why: 'foreignForm' | 'noForm'): Response {
  const language = languageOf(request, false);
  const sentence = inWordsOf({ language, isGp: true }, () => text.failure[why]);
  return new Response(sentence, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'];

function isForm(request: Request): boolean {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  return type !== undefined && formTypes.includes(type);
}

async function readForm(request: Request): Promise<Fields> {
  const form = await request.clone().formData();
  const fields: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') (fields[name] ??= []).push(value.replaceAll('\r\n', '\n'));
  }
  return fields;
}

async function findSession(
  context: Readonly<RouterContextProvider>,
  token: string | undefined,
): Promise<Session> {
  if (token === undefined) return { kind: 'nobody', hadToken: false };
  try {
    const { data } = await callApi<Me>(context, { path: '/sessions/current', token });
    return { kind: 'somebody', token, me: data };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const lostRole = error.code === 'role.ended';
    const isOver = lostRole || error.status === 401;
    if (isOver) return { kind: 'nobody', hadToken: true, lostRole };
    return { kind: 'away', token, why: whyAway(error) };
  }
}

/** Too often is told as that; everything else is our own fault. */
function whyAway({ code, status, details }: ApiProblem) {
  return code === 'rate.limited' ? { code, status, details } : { code: 'unavailable', status: 503 };
}

/** A path of our own to go on to after logging in; anything else leads to the front page. */
export function ownPath(given: string | null | undefined): string {
  return given != null && /^\/(?![/\\])[\w\-/?=&.~%]*$/.test(given) ? given : '/';
}

/** To the login page, and back again afterwards; a posted form waits on the shelf meanwhile. */
export function toLogin(context: Readonly<RouterContextProvider>, path: string): Response {
  const query = wayBack(context, path);
  const session = context.get(sessionContext);
  const hadToken = session.kind === 'nobody' && session.hadToken;
  if (session.kind === 'nobody' && session.lostRole === true) query.set('rol', '1');
  else if (context.get(postedContext) !== null || hadToken) query.set('weg', '1');
  return redirect(`/inloggen${query.size > 0 ? `?${query.toString()}` : ''}`, 303);
}

/** To the page that asks who one is once more, and back again, with what was typed kept (S-16). */
export function toStepUp(context: Readonly<RouterContextProvider>, path: string): Response {
  return redirect(`/bevestig?${wayBack(context, path).toString()}`, 303);
}

function wayBack(context: Readonly<RouterContextProvider>, path: string): URLSearchParams {
  const fields = context.get(postedContext);
  const query = new URLSearchParams();
  const draftId = fields === null ? undefined : keepDraft(context, path, fields);
  if (draftId !== undefined) query.set('concept', draftId);
  else if (path !== '/') query.set('naar', path);
  return query;
}

/** Where somebody goes on who came by `wayBack`: to their form, to a page of ours, or to the front. */
export function goOn(door: Door, query: URLSearchParams, accountId: string): string {
  const draftId = query.get('concept') ?? '';
  const draft = door.drafts.find(draftId, ownerOf(door.secret, accountId));
  if (draft === undefined) return ownPath(query.get('naar'));
  const url = new URL(draft.path, 'http://own');
  url.searchParams.set('concept', draftId);
  return url.pathname + url.search;
}

/** Only what came from a page that we made for somebody: nobody else can fill the shelf. */
function keepDraft(
  context: Readonly<RouterContextProvider>,
  path: string,
  fields: Fields,
): string | undefined {
  const { drafts, secret } = context.get(doorContext);
  const owner = fields[ownerField]?.[0];
  if (owner === undefined || !isOwner(secret, owner)) return undefined;
  return drafts.keep({ path, fields: withoutSecrets(fields), owner });
}
