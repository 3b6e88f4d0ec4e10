import { Module } from '@nestjs/common';
import { PublishedDirectory, type Home } from '@wor/services';
import { HOME, OPEN_DATABASE } from '../home.module.js';
import { HsdsCatalogueController } from './hsds-catalogue.controller.js';
import { HsdsController } from './hsds.controller.js';

const published = {
  provide: PublishedDirectory,
  useFactory: (home: Home, database: Home['database']) =>
    new PublishedDirectory({ ...home, database }),
  inject: [HOME, OPEN_DATABASE],
};

@Module({ controllers: [HsdsController, HsdsCatalogueController], providers: [published] })
export class HsdsModule {}
