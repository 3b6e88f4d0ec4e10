import { DomainError } from '@wor/domain';
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { apiHeaders, setHeaders } from './headers.js';
import { problemOf, type ProblemFilter } from '../problem.filter.js';

/** The whole answer to bytes that are no HTTP request: there is no request to answer then. */
function rawAnswer(): string {
  const body = JSON.stringify(problemOf(new DomainError('input.malformed'), crypto.randomUUID()));
  const headers = {
    ...apiHeaders,
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return ['HTTP/1.1 400 Bad Request', ...lines, '', body].join('\r\n');
}

/** What comes before the hooks gets the same kind of answer: a bad address, or no HTTP at all. */
export function answerBrokenRequests(
  filter: ProblemFilter,
): Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'> {
  return {
    frameworkErrors: (error, request: FastifyRequest, reply: FastifyReply) => {
      setHeaders(reply, request.id);
      filter.answer(error, { request, reply });
    },
    clientErrorHandler: (_error, socket) => {
      if (socket.writable) socket.end(rawAnswer());
      else socket.destroy();
    },
  };
}
