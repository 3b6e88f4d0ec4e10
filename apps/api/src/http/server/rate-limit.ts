import { DomainError, neighbourOf } from '@wor/domain';
import { elapsed, hashOf } from '@wor/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const windowMs = 60_000;
const mostPerSession = 600;
const mostWithoutSession = 120;
/** A whole practice behind one address; what bounds somebody who makes up a token a request. */
const mostPerAddress = 3000;
/** Beyond these all newcomers share one bucket, so that memory stays bounded. */
const mostBuckets = 50_000;

/** How often each key was seen in this minute. */
class Counter {
  private counts = new Map<string, number>();
  private windowStart = elapsed();

  /** Counts one more, and says whether that is too many. */
  isOver(key: string, most: number): boolean {
    if (elapsed() - this.windowStart > windowMs) {
      this.counts = new Map();
      this.windowStart = elapsed();
    }
    const isKnown = this.counts.has(key) || this.counts.size < mostBuckets;
    const bucket = isKnown ? key : 'newcomers';
    const count = (this.counts.get(bucket) ?? 0) + 1;
    this.counts.set(bucket, count);
    return count > most;
  }

  /** Whole seconds until everybody starts anew. */
  rest(): number {
    return Math.max(1, Math.ceil((windowMs - (elapsed() - this.windowStart)) / 1000));
  }
}

/**
 * A bound per session and a wider one per address; a narrower one per address without a session.
 * A forwarded address counts only when it comes from our own web server on loopback (S-43).
 */
export function limitRate(server: FastifyInstance): void {
  const counter = new Counter();
  const isOver = ({ ip, headers: { authorization } }: FastifyRequest): boolean => {
    const address = neighbourOf(ip);
    if (authorization === undefined) return counter.isOver(`none ${address}`, mostWithoutSession);
    if (counter.isOver(`all ${address}`, mostPerAddress)) return true;
    return counter.isOver(hashOf(authorization).toString('base64'), mostPerSession);
  };
  server.addHook('onRequest', (request, _reply, done) => {
    const isProbe = request.url.startsWith('/health/');
    const isRefused = !isProbe && isOver(request);
    const retryAfter = counter.rest();
    done(isRefused ? new DomainError('rate.limited', { retryAfter }) : undefined);
  });
}
