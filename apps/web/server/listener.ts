import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createRequestListener } from '@react-router/node';
import { AdjustableClock, errorFields, type Env, type Logger } from '@wor/platform';
import helmet from 'helmet';
import { RouterContextProvider, type ServerBuild } from 'react-router';
import sirv from 'sirv';
import * as build from 'virtual:react-router/server-build';
import { doorContext, visitContext, type Door } from '../app/session/request-context.server.js';
import { largestAt, refusesBody } from './body-limit.js';
import { DraftShelf } from './draft-shelf.js';
import { keepEveryCookie } from './every-cookie.js';
import { openMailbox } from './mailbox.js';
import { reportTo } from './report.js';
import { securityHeaders } from './security-headers.js';
import { traceOf } from './trace.js';
import { UploadShelf } from './upload-shelf.js';

interface ListenerOptions {
  readonly env: Env;
  readonly log: Logger;
}

/** Its type says that it promises nothing; it does, and a failure to answer must not go unseen. */
type Answer = (...given: Parameters<RequestListener>) => Promise<void>;

/** Answers every request of a browser: health, files that never change, and pages. */
export function createListener({ env, log }: ListenerOptions): RequestListener {
  const door = openDoor(env, log);
  const protect = helmet(securityHeaders(env.WEB_ORIGIN));
  const files = staticFiles();
  const pages = createRequestListener({
    build: build as unknown as ServerBuild,
    getLoadContext: (request, client) => contextOf(door, request, client.address),
  }) as Answer;
  return (request, response) => {
    protect(request, response, () => {
      if (request.url === '/health') return answerHealth(response);
      files(request, response, () => {
        response.setHeader('Cache-Control', 'no-store');
        if (refusesBody(request, response, largestAt(request.url))) return;
        keepEveryCookie(response);
        pages(request, response).catch((error: unknown) => {
          // The page of a body that was cut off comes too late: its answer is given already.
          if (response.statusCode !== 413) log.error(errorFields(error), 'answer failed');
          if (!response.writableEnded) response.destroy();
        });
      });
    });
  };
}

function openDoor(env: Env, log: Logger): Door {
  const clock = new AdjustableClock();
  return {
    apiUrl: env.API_URL,
    origin: env.WEB_ORIGIN,
    secret: randomBytes(32),
    drafts: new DraftShelf(),
    uploads: new UploadShelf(),
    mailbox: env.MAIL_CATCHER_DIR === undefined ? null : openMailbox(env.MAIL_CATCHER_DIR),
    now: () => clock.now(),
    report: reportTo(log),
  };
}

function contextOf(door: Door, request: Request, address: string): RouterContextProvider {
  const context = new RouterContextProvider();
  context.set(doorContext, door);
  context.set(visitContext, {
    trace: traceOf(request.headers.get('traceparent')),
    address: forwardedFor(door, request) ?? address,
    agent: request.headers.get('user-agent') ?? undefined,
  });
  return context;
}

/** Only with https there is a proxy of ours in front; from anybody else the header is a claim. */
function forwardedFor(door: Door, request: Request): string | undefined {
  if (!door.origin.startsWith('https:')) return undefined;
  return request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
}

function staticFiles(): ReturnType<typeof sirv> {
  const folder = fileURLToPath(new URL('../client', import.meta.url));
  if (!existsSync(folder)) throw new Error('The pages are not built: run npm run build first');
  return sirv(folder, {
    etag: true,
    setHeaders: (response, path) => {
      const isNamedByHash = path.startsWith('/assets/');
      response.setHeader(
        'Cache-Control',
        isNamedByHash ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      );
    },
  });
}

function answerHealth(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end('{"status":"ok"}');
}
