import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import type { ActivityReportPage } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { ActivityReportService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { ActivityReportDto, ListReportsDto } from './directory.dto.js';
import { toReportPage } from './directory.view.js';

const onPage = 50;

@Controller()
export class ActivityReportController {
  constructor(@Inject(ActivityReportService) private readonly reports: ActivityReportService) {}

  /** Says what is not right about an activity, for the leads of the region. */
  @Post('activities/:id/reports')
  @Allow('activity.look')
  report(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { words }: ActivityReportDto,
  ): Promise<{ readonly id: string }> {
    return this.reports.report(actor, id, words);
  }

  /** One page of what nobody ticked off, the oldest first. */
  @Get('activity-reports')
  @Allow('activity_report.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { after, limit = onPage }: ListReportsDto,
  ): Promise<ActivityReportPage> {
    return toReportPage(await this.reports.list(actor, { limit, ...(after && { after }) }));
  }

  /** Ticks a report off. */
  @Post('activity-reports/:id/handle')
  @HttpCode(200)
  @Allow('activity_report.handle')
  handle(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<{ readonly id: string }> {
    return this.reports.handle(actor, id);
  }
}
