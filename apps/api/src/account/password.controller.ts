import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { Actor } from '@wor/domain';
import { PasswordService } from '@wor/services';
import type { FastifyRequest } from 'fastify';
import { AnySession, Public, StepUp } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { originOf } from '../http/origin.js';
import { sessionIdOf } from '../http/session-id.js';
import { PasswordByLinkDto, PasswordDto, ResetDto } from './account.dto.js';

@Controller()
export class PasswordController {
  constructor(@Inject(PasswordService) private readonly passwords: PasswordService) {}

  /** Mails a link when somebody has that address; answers the same when nobody has. */
  @Post('password-resets')
  @HttpCode(204)
  @Public()
  async ask(@Body() { email }: ResetDto, @Req() request: FastifyRequest): Promise<void> {
    await this.passwords.askReset(email, originOf(request));
  }

  /** A new password by the link of a mail. */
  @Post('password-resets/complete')
  @HttpCode(204)
  @Public()
  async complete(@Body() { token, newPassword }: PasswordByLinkDto): Promise<void> {
    await this.passwords.reset(token, newPassword);
  }

  /** The caller's own password. Every other session ends. */
  @Post('account/password')
  @HttpCode(204)
  @AnySession()
  @StepUp()
  async change(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Body() { newPassword }: PasswordDto,
  ): Promise<void> {
    await this.passwords.change(actor, sessionIdOf(request), newPassword);
  }
}
