import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ActivitySearchView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { ActivitySearchService } from '@wor/services';
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
    const { q, accessibility, ...filters } = asked;
    const found = await this.searching.search(actor, {
      ...nothingAsked,
      ...filters,
      ...{ text: q ?? '', accessibility: accessibility ?? [] },
    });
    return toActivitySearchView(found);
  }
}

const nothingAsked = {
  ...{ arrangement: null, neighbourhood: null, day: null, part: null, language: null },
  ...{ maxCostCents: null, group: null, postcode: null, withinMetres: null },
};
