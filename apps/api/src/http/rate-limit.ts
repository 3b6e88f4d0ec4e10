import { DomainError } from '@wor/domain';
import { elapsed, hashOf } from '@wor/platform';
import type { FastifyInstance } from 'fastify';

const windowMs = 60_000;
const mostPerWindow = 600;
const mostPublic = 120;

/**
 * A bound per session, and a stricter one per address for requests without one. A forwarded
 * address counts only when it comes from our own web server on loopback (S-43).
 */
export function limitRate(server: FastifyInstance): void {
  let counts = new Map<string, number>();
  let windowStart = elapsed();
  server.addHook('onRequest', (request, _reply, done) => {
    if (request.url.startsWith('/health/')) {
      done();
      return;
    }
    if (elapsed() - windowStart > windowMs) {
      counts = new Map();
      windowStart = elapsed();
    }
    const { authorization } = request.headers;
    const key = authorization === undefined ? request.ip : hashOf(authorization).toString('base64');
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const most = authorization === undefined ? mostPublic : mostPerWindow;
    done(count > most ? new DomainError('rate.limited') : undefined);
  });
}
