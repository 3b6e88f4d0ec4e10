import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { LoginResult, Me } from '@wor/contract';
import { DomainError, type Actor } from '@wor/domain';
import { SessionService } from '@wor/services';
import type { FastifyRequest } from 'fastify';
import { AnySession, Public } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { originOf } from '../http/origin.js';
import { LoginDto } from './session.dto.js';
import { toMe } from './session.view.js';

@Controller('sessions')
export class SessionController {
  constructor(@Inject(SessionService) private readonly sessions: SessionService) {}

  /** Logs in with an e-mail address and a password. Gives the token once. */
  @Post()
  @Public()
  async logIn(@Body() login: LoginDto, @Req() request: FastifyRequest): Promise<LoginResult> {
    const { token, session } = await this.sessions.logIn({ ...login, origin: originOf(request) });
    return { token, me: toMe(session) };
  }

  /** Who is logged in. */
  @Get('current')
  @AnySession()
  current(@CurrentActor() actor: Actor, @Req() { sessionView }: FastifyRequest): Me {
    if (sessionView === undefined) throw new DomainError('session.missing');
    return toMe({ ...actor, ...sessionView });
  }

  /** Ends the session. */
  @Delete('current')
  @HttpCode(204)
  @AnySession()
  async logOut(
    @CurrentActor() actor: Actor,
    @Req() { sessionView }: FastifyRequest,
  ): Promise<void> {
    if (sessionView !== undefined) await this.sessions.logOut(actor, sessionView.token);
  }
}
