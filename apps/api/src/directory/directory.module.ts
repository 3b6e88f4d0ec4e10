import { Module } from '@nestjs/common';
import { ActivityReportService, DirectoryService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { ActivityReportController } from './activity-report.controller.js';
import { DirectoryController } from './directory.controller.js';

@Module({
  controllers: [DirectoryController, ActivityReportController],
  providers: [serviceFrom(DirectoryService), serviceFrom(ActivityReportService)],
})
export class DirectoryModule {}
