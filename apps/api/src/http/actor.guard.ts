import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, roleMay, type Actor } from '@wor/domain';
import { SessionService } from '@wor/services';
import type { FastifyRequest } from 'fastify';
import { routeAccess, type RouteAccess } from './allow.decorator.js';
import { originOf } from './origin.js';

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
    sessionView?: {
      readonly token: string;
      readonly organisationName: string;
      readonly regionName: string;
      readonly isPractice: boolean;
    };
  }
}

const bearer = /^Bearer ([A-Za-z0-9_-]{20,64})$/;

/** Who asks, looked up anew with every request; refuses every route that says nothing about access. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(SessionService) private readonly sessions: SessionService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<RouteAccess | undefined>(routeAccess, context.getHandler());
    if (access === undefined) throw new DomainError('not_found');
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.identify(request);
    if (access === 'session' || roleMay(actor.role, access)) return true;
    const route = request.routeOptions.url ?? 'none';
    return this.sessions.refuse(actor, { permission: access, route });
  }

  private async identify(request: FastifyRequest): Promise<Actor> {
    const token = bearer.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw new DomainError('session.missing');
    const session = await this.sessions.resolve(token);
    if (session === undefined) throw new DomainError('session.ended');
    const { organisationName, regionName, isPractice, ...who } = session;
    request.actor = { ...who, origin: originOf(request) };
    request.sessionView = { token, organisationName, regionName, isPractice };
    return request.actor;
  }
}
