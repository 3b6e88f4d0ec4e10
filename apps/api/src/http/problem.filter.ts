import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@wor/contract';
import { CalendarError, DomainError, errorTable, type ErrorCode, type ErrorDetails } from '@wor/domain';
import { errorFields, type Logger } from '@wor/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const byHttpStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'input.malformed',
  401: 'session.missing',
  403: 'permission.refused',
  404: 'not_found',
  405: 'method.not_allowed',
  413: 'input.too_large',
  415: 'input.malformed',
  429: 'rate.limited',
  503: 'unavailable',
};

/** SQLSTATE classes and driver texts that mean the database cannot serve now, not that we erred. */
const awayCodes = /^(08|53|57|ECONN|ETIMEDOUT|EPIPE)/;
const awayMessages = /timeout exceeded when trying to connect|Connection terminated|timeout/i;

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
    const { code, details } = toDomainError(error);
    const { status, level } = errorTable[code];
    const { fields, ...rest } = details;
    const problem: Problem = {
      type: `https://welzijn-op-recept.example/problems/${code}`,
      title: code,
      status,
      code,
      traceId: request.id,
      ...(fields === undefined ? {} : { fields }),
      ...(Object.keys(rest).length === 0 ? {} : { details: rest as Problem['details'] }),
    };
    const route = request.routeOptions.url ?? 'none';
    const fault = level === 'error' ? errorFields(error) : {};
    this.log[level]({ ...fault, code, status, route, traceId: request.id }, 'Request refused');
    if (status === 503 || status === 429) void reply.header('Retry-After', '5');
    void reply.status(status).type('application/problem+json').send(problem);
  }
}

function toDomainError(error: unknown): { readonly code: ErrorCode; readonly details: ErrorDetails } {
  if (error instanceof DomainError) return error;
  if (error instanceof CalendarError) return new DomainError('input.invalid');
  if (error instanceof HttpException) {
    return { code: byHttpStatus[error.getStatus()] ?? 'unexpected', details: {} };
  }
  return { code: codeOfFault(error), details: {} };
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
  if (code === '22P02') return 'not_found';
  return typeof message === 'string' && awayMessages.test(message) ? 'unavailable' : 'unexpected';
}
