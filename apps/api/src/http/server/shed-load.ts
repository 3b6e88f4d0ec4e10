import { DomainError } from '@wor/domain';
import type { FastifyInstance } from 'fastify';

/** Ten for each connection to the database: whoever came later would wait longer than it helps. */
const mostUnderWay = 100;

/**
 * Answers 503 and when to come again to whoever comes while too much is under way, so that memory and
 * waiting stay bounded and those who were let in are served. Whether we live is asked at any time.
 */
export function shedLoad(server: FastifyInstance): void {
  let underWay = 0;
  server.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/health/')) {
      done();
      return;
    }
    if (underWay >= mostUnderWay) {
      done(new DomainError('overloaded'));
      return;
    }
    underWay += 1;
    // Also when whoever asked went away.
    reply.raw.once('close', () => {
      underWay -= 1;
    });
    done();
  });
}
