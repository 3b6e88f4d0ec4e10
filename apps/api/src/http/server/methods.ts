import { DomainError } from '@wor/domain';
import type { FastifyInstance } from 'fastify';

/** Answers 405 and `Allow` where the address is known but the method is not. */
export function refuseMethods(server: FastifyInstance): void {
  const known: { readonly address: RegExp; readonly method: string }[] = [];
  server.addHook('onRoute', ({ url, method }) => {
    const address = new RegExp(`^${url.replace(/:[^/]+/g, '[^/]+').replaceAll('.', '\\.')}$`);
    known.push(...[method].flat().map((each) => ({ address, method: each })));
  });
  server.addHook('onRequest', (request, reply, done) => {
    if (!request.is404) {
      done();
      return;
    }
    const path = request.url.split('?', 1)[0] ?? '';
    const fitting = known.filter(({ address }) => address.test(path));
    const methods = new Set(fitting.map(({ method }) => method));
    if (methods.size > 0) void reply.header('Allow', [...methods].join(', '));
    done(methods.size > 0 ? new DomainError('method.not_allowed') : undefined);
  });
}
