import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { LateWorkPage } from '@wor/contract';
import { isCivilDate, type Actor } from '@wor/domain';
import { LateWorkService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { toLateWork } from './late-work.view.js';
import { ListLateWorkDto } from './region.dto.js';

const linesOnPage = 100;

@Controller('region')
export class LateWorkController {
  constructor(@Inject(LateWorkService) private readonly lateWork: LateWorkService) {}

  /** What waits too long: how much in which team, and which references; nothing of anybody. */
  @Get('late-work')
  @Allow('region.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { after, limit = linesOnPage }: ListLateWorkDto,
  ): Promise<LateWorkPage> {
    const [since = '', number = '', what = ''] = after?.split(' ') ?? [];
    const start = isCivilDate(since) ? { since, number, what } : undefined;
    return toLateWork(await this.lateWork.list(actor, { after: start, limit }));
  }
}
