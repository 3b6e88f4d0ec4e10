import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { MembershipList, SwitchAnswer } from '@wor/contract';
import { DomainError, type Actor } from '@wor/domain';
import { RoleSwitchService } from '@wor/services';
import type { FastifyRequest } from 'fastify';
import { AnySession } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { SwitchDto } from './session.dto.js';
import { toMe } from './session.view.js';

@Controller('sessions/current')
export class RoleSwitchController {
  constructor(@Inject(RoleSwitchService) private readonly roles: RoleSwitchService) {}

  /** The caller's own roles. */
  @Get('memberships')
  @AnySession()
  async list(@CurrentActor() actor: Actor): Promise<MembershipList> {
    const rows = await this.roles.list(actor);
    return { items: rows.map(({ id, role, organisation }) => ({ id, role, organisation })) };
  }

  /** Goes on in another of the caller's roles, with a new token. */
  @Post('switch')
  @HttpCode(200)
  @AnySession()
  async switch(
    @CurrentActor() actor: Actor,
    @Req() { sessionView }: FastifyRequest,
    @Body() { membershipId }: SwitchDto,
  ): Promise<SwitchAnswer> {
    if (sessionView === undefined) throw new DomainError('session.missing');
    const switched = await this.roles.switch(actor, sessionView.token, membershipId);
    if (switched.kind === 'paused') return { ticket: switched.ticket, step: switched.step };
    return { token: switched.token, me: toMe(switched.session) };
  }
}
