import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@wor/contract';
import { CalendarError, DomainError, errorTable, type ErrorCode } from '@wor/domain';
import { errorFields, type Logger } from '@wor/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const byHttpStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'input.malformed',
  401: 'session.missing',
  403: 'permission.refused',
  404: 'not_found',
  405: 'method.not_allowed',
  413: 'input.too_large',
  415: 'input.wrong_type',
  429: 'rate.limited',
  503: 'unavailable',
};

/** Seconds after which it makes sense to ask again, where the error itself does not know better. */
const retryAfter: Partial<Record<ErrorCode, number>> = {
  'login.throttled': 600,
  'rate.limited': 60,
  overloaded: 2,
  unavailable: 5,
};

/** SQLSTATE classes and driver texts that mean the database cannot serve now, not that we erred. */
const awayCodes = /^(08|53|57|ECONN|ETIMEDOUT|EPIPE)/;
const awayMessages = /timeout|Connection terminated|connection error and is not queryable/i;

/** The one place where errors become answers: RFC 9457, our codes, and never a value. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    this.answer(error, { request, reply });
  }

  /** Answers a request with the problem that the error stands for, and logs it at its level. */
  answer(
    error: unknown,
    { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  ): void {
    const problem = problemOf(toDomainError(error), request.id);
    const { code, status, traceId } = problem;
    const { level } = errorTable[code];
    const fault = level === 'error' ? errorFields(error) : {};
    const route = request.routeOptions.url ?? 'none';
    this.log[level]({ ...fault, code, status, route, traceId }, 'Request refused');
    const wait = problem.details?.retryAfter ?? retryAfter[code];
    if (wait !== undefined) void reply.header('Retry-After', String(wait));
    if (status === 401) void reply.header('WWW-Authenticate', 'Bearer');
    void reply.status(status).type('application/problem+json').send(problem);
  }
}

/** The body of an error: codes, field names, numbers. */
export function problemOf(
  { code, details: { fields, ...rest } }: DomainError,
  traceId: string,
): Problem & { readonly code: ErrorCode } {
  return {
    type: `https://welzijn-op-recept.example/problems/${code}`,
    title: code,
    status: errorTable[code].status,
    code,
    traceId,
    ...(fields === undefined ? {} : { fields }),
    ...(Object.keys(rest).length === 0 ? {} : { details: rest as Problem['details'] }),
  };
}

function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof CalendarError) return new DomainError('input.invalid');
  if (error instanceof HttpException) {
    return new DomainError(byHttpStatus[error.getStatus()] ?? 'unexpected');
  }
  return new DomainError(codeOfFault(error));
}

function codeOfFault(error: unknown): ErrorCode {
  const { statusCode, code, message } = (error ?? {}) as {
    statusCode?: unknown;
    code?: unknown;
    message?: unknown;
  };
  if (typeof statusCode === 'number') return byHttpStatus[statusCode] ?? 'input.malformed';
  if (typeof code === 'string' && awayCodes.test(code)) return 'unavailable';
  // The audit trail refuses the row: without it nothing may be shown (N-04).
  if (code === '42501') return 'unavailable';
  // An id that is none, or holds a NUL, names nothing.
  if (code === '22P02' || code === '22021') return 'not_found';
  return typeof message === 'string' && awayMessages.test(message) ? 'unavailable' : 'unexpected';
}
