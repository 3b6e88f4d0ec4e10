import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { elapsed, type Logger } from '@wor/platform';
import { AppModule } from '../app.module.js';
import type { HomeSettings } from '../home.module.js';
import { createInputPipe } from './input.pipe.js';
import { ProblemFilter } from './problem.filter.js';
import { limitRate } from './rate-limit.js';

export interface AppSettings extends HomeSettings {
  readonly log: Logger;
  readonly hasRateLimit: boolean;
}

const bodyLimit = 100_000;

/** The api as it runs: doors, guards, headers and answers to errors; not yet listening. */
export async function createApp(settings: AppSettings): Promise<NestFastifyApplication> {
  const { log } = settings;
  const adapter = new FastifyAdapter({
    bodyLimit,
    trustProxy: 'loopback',
    genReqId: () => crypto.randomUUID(),
    requestTimeout: 15_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger: false,
    abortOnError: false,
  });
  const filter = new ProblemFilter(log);
  app.useGlobalPipes(createInputPipe());
  app.useGlobalFilters(filter);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    referrerPolicy: { policy: 'no-referrer' },
  });
  const server = adapter.getInstance();
  if (settings.hasRateLimit) limitRate(server);
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('Cache-Control', 'no-store').header('X-Trace-Id', request.id);
    done();
  });
  const started = new WeakMap<object, number>();
  server.addHook('onRequest', (request, _reply, done) => {
    started.set(request, elapsed());
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const milliseconds = Math.round(elapsed() - (started.get(request) ?? elapsed()));
    const { method, routeOptions, id } = request;
    log.debug({ method, route: routeOptions.url, status: reply.statusCode, milliseconds, traceId: id }, 'Request');
    done();
  });
  return app;
}
