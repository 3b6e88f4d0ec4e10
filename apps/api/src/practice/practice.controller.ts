import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import type { OverviewView, ReferralPage } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { PracticeService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { fromCursor } from '../referral/cursor.js';
import { toPage } from '../referral/referral.view.js';
import { FilterDto, SearchDto } from './practice.dto.js';

@Controller('practice')
export class PracticeController {
  constructor(@Inject(PracticeService) private readonly practice: PracticeService) {}

  /** The practice's own referrals, the newest first, by when, who and how far. */
  @Get('referrals')
  @Allow('practice.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { days, who, step, after, limit }: FilterDto,
  ): Promise<ReferralPage> {
    const isMine = who === 'me';
    const page = { after: fromCursor(after), limit: limit ?? 25 };
    return toPage(await this.practice.list(actor, { days, isMine, step, ...page }));
  }

  /** Finds the practice's own referrals by exact name and date of birth; neither stands in an address. */
  @Post('referrals/search')
  @HttpCode(200)
  @Allow('practice.read')
  async search(@CurrentActor() actor: Actor, @Body() search: SearchDto): Promise<ReferralPage> {
    return toPage(await this.practice.find(actor, search));
  }

  /** The practice's own counts of the last twelve months. */
  @Get('overview')
  @Allow('practice.read')
  async overview(@CurrentActor() actor: Actor): Promise<OverviewView> {
    const { from, all, months, reasons } = await this.practice.overview(actor);
    return { from, all, months, reasons };
  }
}
