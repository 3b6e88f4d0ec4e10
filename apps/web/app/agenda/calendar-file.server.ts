import type { CalendarView } from '@wor/contract';
import type { LoaderFunctionArgs } from 'react-router';
import { ApiProblem } from '../api/api-problem.server.js';
import { apiOf, type Api } from '../api/api.server.js';

/**
 * Answers a calendar file for a token in the address. Whatever is wrong with the token, the answer is
 * the same one: nothing of it says whether there ever was such an address.
 */
export async function calendarFile(
  { context }: LoaderFunctionArgs,
  read: (api: Api) => Promise<CalendarView>,
): Promise<Response> {
  try {
    const { file } = await read(apiOf(context));
    return new Response(file, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="afspraak.ics"',
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return new Response(null, {
      status: error.status < 500 && error.status !== 429 ? 404 : error.status,
    });
  }
}
