import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, roleMay, type Actor } from '@wor/domain';
import { SessionService } from '@wor/services';
import type { FastifyRequest } from 'fastify';
import { routeAccess, stepUpMark, type RouteAccess } from './allow.decorator.js';
import { originOf } from './origin.js';

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
    sessionView?: {
      readonly token: string;
      readonly sessionId: string;
      readonly organisationName: string;
      readonly regionName: string;
      readonly isPractice: boolean;
      readonly organisationKind: string;
      readonly isFresh: boolean;
      readonly hasOtherRoles: boolean;
      readonly theme: unknown;
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
    const { actor, isFresh, hasRole } = await this.identify(request);
    const route = request.routeOptions.url ?? 'none';
    if (!hasRole) {
      return this.sessions.refuse(actor, { permission: 'role.ended', route, code: 'role.ended' });
    }
    if (access !== 'session' && !roleMay(actor.role, access)) {
      return this.sessions.refuse(actor, { permission: access, route });
    }
    const asksProof = this.reflector.get<true | undefined>(stepUpMark, context.getHandler());
    if (asksProof === true && !isFresh) throw new DomainError('session.step_up');
    return true;
  }

  private async identify(request: FastifyRequest): Promise<Identified> {
    const token = bearer.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw new DomainError('session.missing');
    const session = await this.sessions.resolve(token);
    if (session === undefined) throw new DomainError('session.ended');
    const {
      organisationName,
      organisationKind,
      regionName,
      isPractice,
      sessionId,
      hasRole,
      isFresh,
      hasOtherRoles,
      theme,
      ...who
    } = session;
    const actor = { ...who, origin: originOf(request) };
    request.actor = actor;
    const view = { organisationName, organisationKind, regionName, isPractice, isFresh };
    request.sessionView = { token, sessionId, ...view, hasOtherRoles, theme };
    return { actor, hasRole, isFresh };
  }
}

interface Identified {
  readonly actor: Actor;
  /** False once the role was taken away (S-05). */
  readonly hasRole: boolean;
  /** True when it was proved lately who this is (S-16). */
  readonly isFresh: boolean;
}
