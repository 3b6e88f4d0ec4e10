import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common';
import type { UnmetNeedsView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { UnmetNeedService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { UnmetNeedDto } from './unmet-need.dto.js';
import { toUnmetNeedsView } from './unmet-need.view.js';

@Controller()
export class UnmetNeedController {
  constructor(@Inject(UnmetNeedService) private readonly needs: UnmetNeedService) {}

  /** Says that there is nothing for this client, of what was wanted and why. */
  @Post('referrals/:id/unmet-needs')
  @HttpCode(204)
  @Allow('unmet_need.report')
  async report(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) referralId: string,
    @Body() body: UnmetNeedDto,
  ): Promise<void> {
    await this.needs.report(actor, { referralId, ...body });
  }

  /** What the own team could not find in the last year, counted. */
  @Get('unmet-needs')
  @Allow('unmet_need.read')
  async list(@CurrentActor() actor: Actor): Promise<UnmetNeedsView> {
    return toUnmetNeedsView(await this.needs.list(actor));
  }
}
