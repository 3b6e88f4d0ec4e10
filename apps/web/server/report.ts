import { errorFields, type Logger } from '@wor/platform';
import type { Door } from '../app/session/request-context.server.js';

/** Tells the log what failed: never the message of an error, which may quote what was typed. */
export function reportTo(log: Logger): Door['report'] {
  return ({ event, status, error }, traceId) => {
    const { stack, ...fields } = errorFields(error);
    log.error({ ...fields, status, traceId }, event);
    if (stack !== undefined) log.debug({ stack, traceId }, 'stack');
  };
}
