import type { LoaderFunctionArgs } from 'react-router';
import { calendarFile } from '../../agenda/calendar-file.server.js';

/** The appointment behind the link of a message, for the client's own calendar. */
export const loader = (args: LoaderFunctionArgs): Promise<Response> =>
  calendarFile(args, (api) => api.clientCalendar(args.params.token ?? ''));
