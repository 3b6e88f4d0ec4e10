import { DomainError } from '@wor/domain';
import type { FastifyRequest } from 'fastify';

/** Names the session of a request to its owner; it opens nothing. */
export function sessionIdOf({ sessionView }: FastifyRequest): string {
  if (sessionView === undefined) throw new DomainError('session.missing');
  return sessionView.sessionId;
}
