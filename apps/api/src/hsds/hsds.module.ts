import { Module } from '@nestjs/common';
import { PublishedDirectory } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { HsdsCatalogueController } from './hsds-catalogue.controller.js';
import { HsdsController } from './hsds.controller.js';

@Module({
  controllers: [HsdsController, HsdsCatalogueController],
  providers: [serviceFrom(PublishedDirectory)],
})
export class HsdsModule {}
