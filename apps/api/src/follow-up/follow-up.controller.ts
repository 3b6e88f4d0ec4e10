import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { FollowUpView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { FollowUpService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { toFollowUpView } from '../referral/record.view.js';
import { FollowUpResultDto, SnoozeDto } from './follow-up.dto.js';

@Controller('follow-ups')
export class FollowUpController {
  constructor(@Inject(FollowUpService) private readonly followUps: FollowUpService) {}

  /** Writes down how it is with the client at a follow-up. */
  @Post(':id/result')
  @HttpCode(200)
  @Allow('follow_up.record')
  async recordResult(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() result: FollowUpResultDto,
  ): Promise<FollowUpView> {
    return toFollowUpView(await this.followUps.recordResult(actor, id, result));
  }

  /** Puts off a contact that is due, to a later day. */
  @Post(':id/snooze')
  @HttpCode(200)
  @Allow('follow_up.record')
  async snooze(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { until, note }: SnoozeDto,
  ): Promise<FollowUpView> {
    return toFollowUpView(await this.followUps.snooze(actor, { id, until, note }));
  }
}
