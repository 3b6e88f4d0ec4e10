import { Module } from '@nestjs/common';
import { RegionImportService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { RegionImportController } from './region-import.controller.js';

@Module({
  controllers: [RegionImportController],
  providers: [serviceFrom(RegionImportService)],
})
export class RegionImportModule {}
