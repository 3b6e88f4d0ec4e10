import { redirect, type MiddlewareFunction, type RouterContextProvider } from 'react-router';
import { ApiProblem } from '../api/api-problem.server.js';
import { callApi } from '../api/call.server.js';
import type { Me } from '@wor/contract';
import { endedCookie, tokenOf } from './cookie.server.js';
import { isOwner, isOwnOrigin, ownerField } from './proof.server.js';
import {
  doorContext,
  postedContext,
  sessionContext,
  type Fields,
  type Session,
} from './request-context.server.js';

/** Every request passes here first: where its form comes from, what is in it, and who asks. */
export const gate: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const door = context.get(doorContext);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    if (!isOwnOrigin(request, door.origin)) {
      return refuse(403, 'Dit formulier komt niet van onze eigen pagina.');
    }
    if (!isForm(request)) return refuse(415, 'Dit is geen formulier van onze pagina.');
    context.set(postedContext, await readForm(request));
  }
  const session = await findSession(context, tokenOf(request, door.origin));
  context.set(sessionContext, session);
  const response = await next();
  if (session.kind === 'nobody' && session.hadToken && !response.headers.has('set-cookie')) {
    response.headers.append('set-cookie', endedCookie(door.origin));
  }
  return response;
};

function refuse(status: number, sentence: string): Response {
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
    return error.status === 401 ? { kind: 'nobody', hadToken: true } : { kind: 'away', token };
  }
}

/** A path of our own to go on to after logging in; anything else leads to the front page. */
export function ownPath(given: string | null | undefined): string {
  return given != null && /^\/(?![/\\])[\w\-/?=&.~%]*$/.test(given) ? given : '/';
}

/** To the login page, and back again afterwards; a posted form waits on the shelf meanwhile. */
export function toLogin(context: Readonly<RouterContextProvider>, path: string): Response {
  const fields = context.get(postedContext);
  const query = new URLSearchParams();
  const draftId = fields === null ? undefined : keepDraft(context, path, fields);
  if (draftId !== undefined) query.set('concept', draftId);
  else if (path !== '/') query.set('naar', path);
  const session = context.get(sessionContext);
  if (fields !== null || (session.kind === 'nobody' && session.hadToken)) query.set('weg', '1');
  return redirect(`/inloggen${query.size > 0 ? `?${query.toString()}` : ''}`, 303);
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
  return drafts.keep({ path, fields, owner });
}
