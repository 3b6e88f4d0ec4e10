import { Module } from '@nestjs/common';
import type { IndexHost } from '@wor/domain';
import { MatchingService, RegionIndexes, type Home } from '@wor/services';
import { HOME, INDEX_HOST } from '../home.module.js';
import { MatchingController } from './matching.controller.js';

const matching = {
  provide: MatchingService,
  useFactory: (home: Home, open: () => IndexHost) =>
    new MatchingService(home, new RegionIndexes(open)),
  inject: [HOME, INDEX_HOST],
};

@Module({ controllers: [MatchingController], providers: [matching] })
export class MatchingModule {}
