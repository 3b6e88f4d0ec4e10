import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { SuggestionView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { MatchingService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { ListActivitiesDto, SuggestDto } from './matching.dto.js';
import { toActivityPage, toSuggestionView } from './matching.view.js';

@Controller()
export class MatchingController {
  constructor(@Inject(MatchingService) private readonly matching: MatchingService) {}

  /** Suggests at most ten activities to a client, with the reasons, and says why not the others. */
  @Post('referrals/:id/suggestions')
  @Allow('suggestion.make')
  async suggest(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: SuggestDto,
  ): Promise<SuggestionView> {
    return toSuggestionView(await this.matching.suggest(actor, id, asked));
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
