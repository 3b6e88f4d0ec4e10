import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '@wor/domain';
import { SafetyService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { SafetyDto, UrgencyDto } from './safety.dto.js';

@Controller('referrals/:id')
export class SafetyController {
  constructor(@Inject(SafetyService) private readonly safety: SafetyService) {}

  /** Says that the client may be in danger: somebody has to act by a day. */
  @Post('safety')
  @HttpCode(204)
  @Allow('safety.flag')
  async flag(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) referralId: string,
    @Body() { note }: SafetyDto,
  ): Promise<void> {
    await this.safety.flag(actor, { referralId, note });
  }

  /** Clears that, with what was done. */
  @Post('safety/clear')
  @HttpCode(204)
  @Allow('safety.flag')
  async clear(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) referralId: string,
    @Body() { note }: SafetyDto,
  ): Promise<void> {
    await this.safety.clear(actor, { referralId, note });
  }

  /** Says that the referral is in a hurry, or no more. */
  @Post('urgency')
  @HttpCode(204)
  @Allow('safety.flag')
  async setUrgency(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) referralId: string,
    @Body() { isUrgent }: UrgencyDto,
  ): Promise<void> {
    await this.safety.setUrgency(actor, { referralId, isUrgent });
  }
}
