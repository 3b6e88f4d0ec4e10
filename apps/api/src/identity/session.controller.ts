import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { LoginAnswer, LoginResult, Me } from '@wor/contract';
import { DomainError, type Actor } from '@wor/domain';
import { SessionService, StepUpService } from '@wor/services';
import type { FastifyRequest } from 'fastify';
import { AnySession, Public } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { originOf } from '../http/origin.js';
import { LoginDto, StepUpDto } from './session.dto.js';
import { toLoginAnswer, toMe } from './session.view.js';

@Controller('sessions')
export class SessionController {
  constructor(
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(StepUpService) private readonly proofs: StepUpService,
  ) {}

  /** Logs in with an e-mail address and a password. Gives the token once, or what is still to do. */
  @Post()
  @Public()
  async logIn(@Body() login: LoginDto, @Req() request: FastifyRequest): Promise<LoginAnswer> {
    return toLoginAnswer(await this.sessions.logIn({ ...login, origin: originOf(request) }));
  }

  /** Who is logged in. */
  @Get('current')
  @AnySession()
  current(@CurrentActor() actor: Actor, @Req() { sessionView }: FastifyRequest): Me {
    if (sessionView === undefined) throw new DomainError('session.missing');
    return toMe({ ...actor, ...sessionView });
  }

  /** Proves once more who this is. Gives a new token; the old one is worth nothing from now on. */
  @Post('current/step-up')
  @HttpCode(200)
  @AnySession()
  async stepUp(
    @CurrentActor() actor: Actor,
    @Req() { sessionView }: FastifyRequest,
    @Body() proof: StepUpDto,
  ): Promise<LoginResult> {
    if (sessionView === undefined) throw new DomainError('session.missing');
    const { token, session } = await this.proofs.stepUp(actor, {
      ...proof,
      token: sessionView.token,
    });
    return { token, me: toMe(session) };
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
