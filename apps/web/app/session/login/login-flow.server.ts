import type { LoginAnswer, LoginEntry, LoginPause, SwitchAnswer } from '@wor/contract';
import { redirect } from 'react-router';
import { ApiProblem } from '../../api/api-problem.server.js';
import { apiOf, type Api } from '../../api/api.server.js';
import {
  deviceCookie,
  deviceOf,
  endedTicketCookie,
  sessionCookie,
  ticketCookie,
  ticketOf,
} from '../cookie.server.js';
import { goOn } from '../gate.server.js';
import { stopWith, type PageArgs } from '../page.server.js';
import { doorContext } from '../request-context.server.js';

/** The page of each step. */
const pages: Readonly<Record<LoginPause['step'], string>> = {
  second_factor: '/inloggen/code',
  organisation: '/inloggen/organisatie',
  enrolment: '/inloggen/instellen',
};

const queryOf = ({ request }: PageArgs): URLSearchParams => new URL(request.url).searchParams;

/** The cookies of somebody who is in. */
export function enteredHeaders(
  args: PageArgs,
  entry: Pick<LoginEntry, 'token'> & Partial<LoginEntry>,
): Headers {
  const { origin } = args.context.get(doorContext);
  const headers = new Headers();
  headers.append('Set-Cookie', sessionCookie(entry.token, origin));
  headers.append('Set-Cookie', endedTicketCookie(origin));
  if (entry.device !== undefined) headers.append('Set-Cookie', deviceCookie(entry.device, origin));
  return headers;
}

/** Goes to where somebody wanted to be, or to the step that is still to be done. */
export function followLogin(args: PageArgs, answer: LoginAnswer | SwitchAnswer): Response {
  const door = args.context.get(doorContext);
  const query = queryOf(args);
  if ('step' in answer) {
    const way = query.size > 0 ? `?${query.toString()}` : '';
    const headers = { 'Set-Cookie': ticketCookie(answer.ticket, door.origin) };
    return redirect(pages[answer.step] + way, { status: 303, headers });
  }
  const headers = enteredHeaders(args, answer);
  return redirect(goOn(door, query, answer.me.accountId), { status: 303, headers });
}

/** The mark of this device, as the api takes it. */
export function deviceIn(args: PageArgs): { readonly device?: string } {
  const device = deviceOf(args.request, args.context.get(doorContext).origin);
  return device?.length === 43 ? { device } : {};
}

/** The ticket of this login; without one it begins anew. */
export function requireTicket(args: PageArgs): string {
  const ticket = ticketOf(args.request, args.context.get(doorContext).origin);
  return ticket ?? stopWith(beginAnew(args));
}

/** Where a login stands; leads to the right page when this is another one. */
export async function loadStep<Data>(
  args: PageArgs,
  step: LoginPause['step'],
  load: (api: Api, ticket: string) => Promise<Data>,
): Promise<Data> {
  const ticket = requireTicket(args);
  const api = apiOf(args.context);
  try {
    const stand = await api.loginStand(ticket);
    const query = queryOf(args);
    const way = query.size > 0 ? `?${query.toString()}` : '';
    if (stand.step !== step) return stopWith(redirect(pages[stand.step] + way, 303));
    return await load(api, ticket);
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'ticket.ended') {
      return stopWith(beginAnew(args));
    }
    throw error;
  }
}

/** To the first page of the login, with a sentence that says why. */
function beginAnew(args: PageArgs): Response {
  const query = new URLSearchParams(queryOf(args));
  query.set('traag', '1');
  const { origin } = args.context.get(doorContext);
  const headers = { 'Set-Cookie': endedTicketCookie(origin) };
  return redirect(`/inloggen?${query.toString()}`, { status: 303, headers });
}
