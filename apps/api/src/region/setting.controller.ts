import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import type { RegionOverviewView, SettingHistory, SettingView } from '@wor/contract';
import { DomainError, type Actor } from '@wor/domain';
import { RegionSettingService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor, CurrentEdit, type Edit } from '../http/current.decorator.js';
import { ChangeSettingDto, HistoryDto } from './region.dto.js';
import { toHistory, toOverview, toSetting } from './region.view.js';

const versionsOnPage = 20;

@Controller('region')
export class SettingController {
  constructor(@Inject(RegionSettingService) private readonly settings: RegionSettingService) {}

  /** The six steps of a region, and what its norms mean for a referral of today. */
  @Get('overview')
  @Allow('region.read')
  async overview(@CurrentActor() actor: Actor): Promise<RegionOverviewView> {
    return toOverview(await this.settings.overview(actor));
  }

  /** A setting as it stands, with the version that a change asks for. */
  @Get('settings/:kind')
  @Allow('region.read')
  async read(@CurrentActor() actor: Actor, @Param('kind') kind: string): Promise<SettingView> {
    return toSetting(await this.settings.read(actor, kind));
  }

  /** Writes the next version: a new body, or that of an old version. */
  @Post('settings/:kind')
  @Allow('region.edit')
  async change(
    @CurrentEdit() { actor, version }: Edit,
    @Param('kind') kind: string,
    @Body() { body, restore, note }: ChangeSettingDto,
  ): Promise<SettingView> {
    if (version === undefined) throw new DomainError('version.missing');
    const change = restore === undefined ? { body } : { restore };
    const edit = { kind, seen: version, change, ...(note !== undefined && { note }) };
    return toSetting(await this.settings.change(actor, edit));
  }

  /** Who changed what when, newest first. */
  @Get('settings/:kind/history')
  @Allow('region.read')
  async history(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Query() { after, limit = versionsOnPage }: HistoryDto,
  ): Promise<SettingHistory> {
    return toHistory(await this.settings.history(actor, kind, { after, limit }));
  }
}
