import { elapsed, type Logger } from '@wor/platform';
import type { FastifyInstance } from 'fastify';

/** One line a request: the route's pattern, never the address that was asked. */
export function logRequests(server: FastifyInstance, log: Logger): void {
  const started = new WeakMap<object, number>();
  server.addHook('onRequest', (request, _reply, done) => {
    started.set(request, elapsed());
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const milliseconds = Math.round(elapsed() - (started.get(request) ?? elapsed()));
    const { method, routeOptions, id } = request;
    const status = reply.statusCode;
    log.debug({ method, route: routeOptions.url, status, milliseconds, traceId: id }, 'Request');
    done();
  });
}
