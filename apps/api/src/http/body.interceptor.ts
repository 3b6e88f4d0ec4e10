import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { DomainError } from '@wor/domain';
import type { FastifyRequest } from 'fastify';

function readsBody(context: ExecutionContext): boolean {
  const parameters: unknown = Reflect.getMetadata(
    ROUTE_ARGS_METADATA,
    context.getClass(),
    context.getHandler().name,
  );
  return Object.keys(parameters ?? {}).some((key) => key.startsWith(`${RouteParamtypes.BODY}:`));
}

/** Where a route reads no body every field is an unknown one (S-09); the pipe guards the others. */
export class BodyInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): ReturnType<CallHandler['handle']> {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    const isEmpty = (): boolean =>
      body === undefined || body === null || JSON.stringify(body) === '{}';
    if (!readsBody(context) && !isEmpty()) throw new DomainError('input.unknown_field');
    return next.handle();
  }
}
