import type { Origin } from '@wor/domain';
import type { FastifyRequest } from 'fastify';
import { agentFamily } from './agent-family.js';

const traceShape = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** From where a request came, for the audit trail. Forwarded addresses count from loopback only. */
export function originOf(request: FastifyRequest): Origin {
  const { traceparent } = request.headers;
  const isTrace = typeof traceparent === 'string' && traceShape.test(traceparent);
  const agent = agentFamily(request.headers['user-agent']);
  return { address: request.ip, agent, traceparent: isTrace ? traceparent : undefined };
}
