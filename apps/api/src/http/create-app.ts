import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from '@wor/platform';
import { AppModule } from '../app.module.js';
import type { HomeSettings } from '../home.module.js';
import { BodyInterceptor } from './body.interceptor.js';
import { answerBrokenRequests } from './server/broken-request.js';
import { sendHeaders } from './server/headers.js';
import { createInputPipe } from './input.pipe.js';
import { readJson } from './json-body.js';
import { readCsvFiles } from './csv-body.js';
import { refuseMethods } from './server/methods.js';
import { serveOpenApi } from './server/openapi.js';
import { ProblemFilter } from './problem.filter.js';
import { limitRate } from './server/rate-limit.js';
import { shedLoad } from './server/shed-load.js';
import { logRequests } from './server/request-log.js';

export interface AppSettings extends HomeSettings {
  readonly log: Logger;
  readonly hasRateLimit: boolean;
  /** Whose forwarded addresses count: an address, a subnet, or `loopback`, the default. */
  readonly trustedProxy?: string;
}

const bodyLimit = 100_000;

/** The api as it runs: doors, guards, headers and answers to errors; not yet listening. */
export async function createApp(settings: AppSettings): Promise<NestFastifyApplication> {
  const filter = new ProblemFilter(settings.log);
  const adapter = new FastifyAdapter({
    bodyLimit,
    trustProxy: settings.trustedProxy ?? 'loopback',
    genReqId: () => crypto.randomUUID(),
    requestTimeout: 15_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    ...answerBrokenRequests(filter),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  app.useGlobalPipes(createInputPipe());
  app.useGlobalInterceptors(new BodyInterceptor());
  app.useGlobalFilters(filter);
  const server = adapter.getInstance();
  sendHeaders(server);
  logRequests(server, settings.log);
  shedLoad(server);
  if (settings.hasRateLimit) limitRate(server);
  refuseMethods(server);
  readJson(server);
  readCsvFiles(server);
  serveOpenApi(server);
  return app;
}
