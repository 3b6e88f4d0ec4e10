import { Controller, Get, Inject } from '@nestjs/common';
import type { PublishedReport } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { ReportService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { toPublishedReport } from './report.view.js';

@Controller('reports')
export class ReportController {
  constructor(@Inject(ReportService) private readonly reports: ReportService) {}

  /** The published figures of the caller's own municipality. */
  @Get('published')
  @Allow('report.read')
  async listPublished(
    @CurrentActor() actor: Actor,
  ): Promise<{ readonly items: readonly PublishedReport[] }> {
    return { items: (await this.reports.listPublished(actor)).map(toPublishedReport) };
  }
}
