import { randomBytes } from 'node:crypto';
import type { Trace } from '../app/session/request-context.server.js';

const form = /^00-([0-9a-f]{32})-[0-9a-f]{16}-0[01]$/;

/** The W3C trace of a request: goes on with the one that came along, or begins one. */
export function traceOf(header: string | null): Trace {
  const given = form.exec(header ?? '')?.[1];
  const traceId = given ?? randomBytes(16).toString('hex');
  return { traceId, traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-01` };
}
