import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError, type Actor } from '@wor/domain';
import type { FastifyRequest } from 'fastify';

const requestOf = (context: ExecutionContext): FastifyRequest =>
  context.switchToHttp().getRequest<FastifyRequest>();

/** The actor whom the guard found. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = requestOf(context);
  if (actor === undefined) throw new DomainError('session.missing');
  return actor;
});

/** The version of `If-Match: "3"`; undefined when the header is absent. */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const header = requestOf(context).headers['if-match'];
  if (header === undefined) return undefined;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw new DomainError('input.malformed', { header: 'If-Match' });
  return Number(version);
});

/** The `Idempotency-Key` of a creating request. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const key = requestOf(context).headers['idempotency-key'];
  if (typeof key !== 'string' || key.length < 8 || key.length > 200) {
    throw new DomainError('idempotency.missing');
  }
  return key;
});
