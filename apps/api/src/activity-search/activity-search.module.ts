import { Module } from '@nestjs/common';
import { ActivitySearchService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { ActivitySearchController } from './activity-search.controller.js';

@Module({
  controllers: [ActivitySearchController],
  providers: [serviceFrom(ActivitySearchService)],
})
export class ActivitySearchModule {}
