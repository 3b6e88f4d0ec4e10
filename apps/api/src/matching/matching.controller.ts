import { Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { SuggestionView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { MatchingService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { ListActivitiesDto } from './matching.dto.js';
import { toActivityPage, toSuggestionView } from './matching.view.js';

@Controller()
export class MatchingController {
  constructor(@Inject(MatchingService) private readonly matching: MatchingService) {}

  /** Suggests at most ten activities to a client, with the reasons. */
  @Post('referrals/:id/suggestions')
  @Allow('suggestion.make')
  async suggest(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SuggestionView> {
    return toSuggestionView(await this.matching.suggest(actor, id));
  }

  /** The activities of the region. */
  @Get('activities')
  @Allow('activity.read')
  async activities(
    @CurrentActor() actor: Actor,
    @Query() page: ListActivitiesDto,
  ): Promise<ReturnType<typeof toActivityPage>> {
    return toActivityPage(await this.matching.listActivities(actor, page));
  }
}
