import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { DeathRequest, DeathResult } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { DeathService } from '@wor/services';
import { IsBoolean } from 'class-validator';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';

class DeathDto implements DeathRequest {
  @MayBeAbsent() @IsBoolean() isSure?: boolean;
  @MayBeAbsent() @IsBoolean() isReferrerTold?: boolean;
}

@Controller('referrals/:id/death')
export class DeathController {
  constructor(@Inject(DeathService) private readonly deaths: DeathService) {}

  /** Somebody died: ends everything for them, and tells who has to know. */
  @Post()
  @HttpCode(200)
  @Allow('death.record')
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) referralId: string,
    @Body() order: DeathDto,
  ): Promise<DeathResult> {
    return { stopped: await this.deaths.record(actor, { referralId, order }) };
  }
}
