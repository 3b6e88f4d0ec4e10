import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { OwnSessionList } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { OwnSessionService } from '@wor/services';
import type { FastifyRequest } from 'fastify';
import { AnySession, StepUp } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { sessionIdOf } from '../http/session-id.js';
import { toOwnSession } from './session.view.js';

@Controller('sessions')
export class OwnSessionController {
  constructor(@Inject(OwnSessionService) private readonly sessions: OwnSessionService) {}

  /** Where the caller is logged in. */
  @Get()
  @AnySession()
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<OwnSessionList> {
    const current = sessionIdOf(request);
    const rows = await this.sessions.list(actor);
    return { items: rows.map((row) => toOwnSession(row, current)) };
  }

  /** Ends all sessions of the caller but this one. */
  @Post('end-others')
  @HttpCode(204)
  @AnySession()
  @StepUp()
  async endOthers(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<void> {
    await this.sessions.endOthers(actor, sessionIdOf(request));
  }

  /** Ends one session of the caller. */
  @Delete(':id')
  @HttpCode(204)
  @AnySession()
  @StepUp()
  async end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.sessions.end(actor, id);
  }
}
