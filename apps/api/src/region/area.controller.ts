import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import type { AreaPage, ChangedAreas, RouteView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { AreaService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { AddAreasDto, ListAreasDto, MoveAreaDto, RemoveAreasDto, RouteDto } from './region.dto.js';
import { toAreas, toRoute } from './region.view.js';

const areasOnPage = 100;

@Controller('region')
export class AreaController {
  constructor(@Inject(AreaService) private readonly areas: AreaService) {}

  /** The postcode areas of the region, by neighbourhood. */
  @Get('areas')
  @Allow('region.read')
  async listAreas(
    @CurrentActor() actor: Actor,
    @Query() { after, limit = areasOnPage }: ListAreasDto,
  ): Promise<AreaPage> {
    const [code = '', postcode4 = ''] = after?.split('-') ?? [];
    const start = after === undefined ? undefined : { code, postcode4 };
    return toAreas(await this.areas.list(actor, { after: start, limit }));
  }

  /** Where a referral with this postcode would go, by the rule of a real one. */
  @Get('route')
  @Allow('region.read')
  async route(
    @CurrentActor() actor: Actor,
    @Query() { postcode, organisationId }: RouteDto,
  ): Promise<RouteView> {
    return toRoute(await this.areas.route(actor, postcode, organisationId));
  }

  /** Gives postcodes to a team, also those that are new to the region. */
  @Post('areas')
  @HttpCode(200)
  @Allow('region.edit')
  add(@CurrentActor() actor: Actor, @Body() order: AddAreasDto): Promise<ChangedAreas> {
    return this.areas.add(actor, order);
  }

  /** Takes postcodes out of the region. */
  @Post('areas/remove')
  @HttpCode(200)
  @Allow('region.edit')
  remove(
    @CurrentActor() actor: Actor,
    @Body() { postcodes }: RemoveAreasDto,
  ): Promise<ChangedAreas> {
    return this.areas.remove(actor, postcodes);
  }

  /** Gives one postcode to a team. */
  @Patch('areas/:postcode4')
  @Allow('region.edit')
  movePostcode(
    @CurrentActor() actor: Actor,
    @Param('postcode4') postcode4: string,
    @Body() { teamId }: MoveAreaDto,
  ): Promise<ChangedAreas> {
    return this.areas.movePostcode(actor, postcode4, teamId);
  }

  /** Gives all postcodes of a neighbourhood to a team. */
  @Patch('neighbourhoods/:code')
  @Allow('region.edit')
  moveNeighbourhood(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Body() { teamId }: MoveAreaDto,
  ): Promise<ChangedAreas> {
    return this.areas.moveNeighbourhood(actor, code, teamId);
  }
}
