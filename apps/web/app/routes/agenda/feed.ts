import type { LoaderFunctionArgs } from 'react-router';
import { calendarFile } from '../../agenda/calendar-file.server.js';

const form = /^([A-Za-z0-9_-]{20,100})\.ics$/;

/** What a private address opens, for the calendar program of a coach. */
export const loader = (args: LoaderFunctionArgs): Promise<Response> => {
  const token = form.exec(args.params.file ?? '')?.[1] ?? '-';
  return calendarFile(args, (api) => api.coachCalendar(token));
};
