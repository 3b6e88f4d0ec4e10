import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ActivitySearchView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { ActivitySearchService, type ActivitySearch } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { SearchActivitiesDto } from './activity-search.dto.js';
import { toActivitySearchView } from './activity-search.view.js';

@Controller()
export class ActivitySearchController {
  constructor(@Inject(ActivitySearchService) private readonly searching: ActivitySearchService) {}

  /** Looks for activities of the region: by words, by what is asked, and how far away. */
  @Get('activities/search')
  @Allow('activity.read')
  async search(
    @CurrentActor() actor: Actor,
    @Query() asked: SearchActivitiesDto,
  ): Promise<ActivitySearchView> {
    return toActivitySearchView(await this.searching.search(actor, searchOf(asked)));
  }
}

/** A field of a dto that was not sent may be there, without a value. */
const searchOf = (asked: SearchActivitiesDto): ActivitySearch => ({
  text: asked.q ?? '',
  arrangement: asked.arrangement ?? null,
  neighbourhood: asked.neighbourhood ?? null,
  day: asked.day ?? null,
  part: asked.part ?? null,
  language: asked.language ?? null,
  maxCostCents: asked.maxCostCents ?? null,
  accessibility: asked.accessibility ?? [],
  group: asked.group ?? null,
  postcode: asked.postcode ?? null,
  withinMetres: asked.withinMetres ?? null,
  after: asked.after,
  limit: asked.limit,
});
