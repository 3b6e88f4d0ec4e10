import { Body, Controller, Delete, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { EnrolmentView, RecoveryCodesView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { OwnFactorService } from '@wor/services';
import type { FastifyRequest } from 'fastify';
import { AnySession, StepUp } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { sessionIdOf } from '../http/session-id.js';
import { FactorCodeDto } from './account.dto.js';

/** The caller's second factor: every change asks for a fresh proof (S-16). */
@Controller('account')
export class OwnFactorController {
  constructor(@Inject(OwnFactorService) private readonly factors: OwnFactorService) {}

  /** The secret for an authenticator app. */
  @Post('second-factor')
  @HttpCode(200)
  @AnySession()
  @StepUp()
  begin(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<EnrolmentView> {
    return this.factors.begin(actor, sessionIdOf(request));
  }

  /** The first code of the app. Gives the recovery codes once; every other session ends. */
  @Post('second-factor/confirm')
  @HttpCode(200)
  @AnySession()
  @StepUp()
  async confirm(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Body() { code }: FactorCodeDto,
  ): Promise<RecoveryCodesView> {
    const sessionId = sessionIdOf(request);
    return { recoveryCodes: await this.factors.confirm(actor, { sessionId, code }) };
  }

  /** The password alone is enough again, unless an organisation asks for more. */
  @Delete('second-factor')
  @HttpCode(204)
  @AnySession()
  @StepUp()
  async remove(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<void> {
    await this.factors.remove(actor, sessionIdOf(request));
  }

  /** Ten new recovery codes, shown once; the earlier ones are worth nothing. */
  @Post('recovery-codes')
  @AnySession()
  @StepUp()
  async renewCodes(@CurrentActor() actor: Actor): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.factors.renewCodes(actor) };
  }
}
