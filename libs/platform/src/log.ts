import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/** The only keys that a log line may carry; everything else is dropped before it is written. */
const allowed = new Set([
  'action',
  'app',
  'attempts',
  'code',
  'constraint',
  'count',
  'error',
  'kind',
  'method',
  'milliseconds',
  'outboxId',
  'port',
  'queue',
  'route',
  'stack',
  'state',
  'status',
  'task',
  'traceId',
]);

type LogFields = Readonly<Record<string, unknown>>;

function keepAllowed(fields: LogFields): LogFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => allowed.has(key) && typeof value !== 'object'),
  );
}

/**
 * A logger by allow-list: a field that is not in the list, and every object, is left out, so that
 * personal data can reach a log by no oversight. Messages are constants, never built from data.
 * @param destination standard output when absent
 */
export function createLogger(app: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { app },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: keepAllowed },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** What of an error may be logged: its class, its code, its constraint and where it was thrown. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  // The message goes first: a line of it may look like a frame.
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '));
  return { error: error.name, code, constraint, stack: frames.slice(0, 8).join('\n') };
}
