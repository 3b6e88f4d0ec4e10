import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError, type Actor } from '@wor/domain';
import type { FastifyRequest } from 'fastify';

const requestOf = (context: ExecutionContext): FastifyRequest =>
  context.switchToHttp().getRequest<FastifyRequest>();

function actorOf({ actor }: FastifyRequest): Actor {
  if (actor === undefined) throw new DomainError('session.missing');
  return actor;
}

function versionOf({ headers }: FastifyRequest): number | undefined {
  const header = headers['if-match'];
  if (header === undefined) return undefined;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw new DomainError('input.malformed', { header: 'If-Match' });
  return Number(version);
}

function keyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || key.length < 8 || key.length > 200) {
    throw new DomainError('idempotency.missing');
  }
  return key;
}

/** Names the header in the description of every route that reads it. */
const describedBy =
  (header: Parameters<typeof ApiHeader>[0]): ParameterDecorator =>
  (target, key) => {
    const method = Object.getOwnPropertyDescriptor(target, key ?? '');
    if (key !== undefined && method !== undefined) ApiHeader(header)(target, key, method);
  };

/** The actor whom the guard found. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor =>
  actorOf(requestOf(context)),
);

/** Who changes something, and the version that they saw. */
export interface Edit extends Sent {
  /** Of `If-Match: "3"`; undefined when the header is absent. */
  readonly version: number | undefined;
}

/** Who sends something, and the key by which a repeat of it is known. */
export interface Sent {
  readonly actor: Actor;
  /** The `Idempotency-Key`; undefined when the header is absent. */
  readonly key: string | undefined;
}

const optionalKey = describedBy({
  name: 'Idempotency-Key',
  description: '8 to 200 characters: a repeat gets the first answer',
});

/** The actor whom the guard found, with the key of a request that may come twice. */
export const CurrentSent = createParamDecorator(
  (_: unknown, context: ExecutionContext): Sent => {
    const request = requestOf(context);
    return { actor: actorOf(request), key: keyOf(request) };
  },
  [optionalKey],
);

/** The actor whom the guard found, with the version that they saw. */
export const CurrentEdit = createParamDecorator(
  (_: unknown, context: ExecutionContext): Edit => {
    const request = requestOf(context);
    return { actor: actorOf(request), key: keyOf(request), version: versionOf(request) };
  },
  [describedBy({ name: 'If-Match', description: 'The version that was read: "3"' }), optionalKey],
);

/** The `Idempotency-Key` of a creating request. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => {
    const key = keyOf(requestOf(context));
    if (key === undefined) throw new DomainError('idempotency.missing');
    return key;
  },
  [describedBy({ name: 'Idempotency-Key', required: true, description: '8 to 200 characters' })],
);
