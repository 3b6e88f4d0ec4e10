import { Module } from '@nestjs/common';
import { ReportService, type Home } from '@wor/services';
import { HOME, REPORT_DATABASE } from '../home.module.js';
import { ReportController } from './report.controller.js';

const reportService = {
  provide: ReportService,
  useFactory: (home: Home, reports: Home['database']) => new ReportService(home, reports),
  inject: [HOME, REPORT_DATABASE],
};

@Module({ controllers: [ReportController], providers: [reportService] })
export class ReportModule {}
