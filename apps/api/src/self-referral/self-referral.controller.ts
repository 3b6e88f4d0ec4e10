import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import type { SelfReferralAnswer, SelfReferralTeamView } from '@wor/contract';
import { SelfReferralService } from '@wor/services';
import type { FastifyRequest } from 'fastify';
import { Public } from '../http/allow.decorator.js';
import { originOf } from '../http/origin.js';
import { AreaDto, ConfirmationDto, SelfReferralDto } from './self-referral.dto.js';
import { toTeamView } from './self-referral.view.js';

@Controller('self-referrals')
export class SelfReferralController {
  constructor(@Inject(SelfReferralService) private readonly selfReferrals: SelfReferralService) {}

  /** Who helps at a postcode; four digits are enough. */
  @Get('team')
  @Public()
  async team(@Query() { postcode }: AreaDto): Promise<SelfReferralTeamView> {
    return toTeamView(await this.selfReferrals.team(postcode));
  }

  /** Somebody asks for help; the answer is the same for everybody. */
  @Post()
  @HttpCode(202)
  @Public()
  async ask(
    @Body() { reasonCode, ...order }: SelfReferralDto,
    @Req() request: FastifyRequest,
  ): Promise<SelfReferralAnswer> {
    const full = { ...order, reasonCode: reasonCode ?? 'other' };
    return { by: await this.selfReferrals.ask(full, originOf(request)) };
  }

  /** The button behind the link of the mail. */
  @Post('confirmations')
  @HttpCode(204)
  @Public()
  async confirm(@Body() { token }: ConfirmationDto, @Req() request: FastifyRequest): Promise<void> {
    await this.selfReferrals.confirm(token, originOf(request));
  }
}
