import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import type { AreaPage, ChangedView, PersonLine, PersonPage, RouteView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { AreaService, PeopleService } from '@wor/services';
import { Allow, StepUp } from '../http/allow.decorator.js';
import { CurrentActor, CurrentEdit, type Edit } from '../http/current.decorator.js';
import { seenBy } from './organisation.controller.js';
import { ChangeRoleDto, ListAreasDto, ListByNameDto, MoveAreaDto, RouteDto } from './region.dto.js';
import { toAreas, toPeople, toPerson, toRoute } from './region.view.js';

const onPage = 25;
const areasOnPage = 100;

@Controller('region')
export class PeopleController {
  constructor(
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(AreaService) private readonly areas: AreaService,
  ) {}

  /** One page of the people of the region, each role on a line of its own. */
  @Get('people')
  @Allow('region.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { search = '', after, limit = onPage }: ListByNameDto,
  ): Promise<PersonPage> {
    return toPeople(await this.people.list(actor, { search, after, limit }));
  }

  /** One role of one person. */
  @Get('people/:id')
  @Allow('region.read')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PersonLine> {
    return toPerson(await this.people.read(actor, id));
  }

  /** Another role or other teams; the sessions of the old role end. */
  @Patch('people/:id')
  @Allow('region.edit')
  @StepUp()
  change(
    @CurrentEdit() by: Edit,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() edit: ChangeRoleDto,
  ): Promise<ChangedView> {
    return this.people.change(by.actor, id, { seen: seenBy(by), edit });
  }

  /** Ends a role at once. */
  @Post('people/:id/end')
  @HttpCode(200)
  @Allow('region.edit')
  @StepUp()
  end(@CurrentEdit() by: Edit, @Param('id', ParseUUIDPipe) id: string): Promise<ChangedView> {
    return this.people.end(by.actor, id, seenBy(by));
  }

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

  /** Gives one postcode to a team. */
  @Patch('areas/:postcode4')
  @Allow('region.edit')
  movePostcode(
    @CurrentActor() actor: Actor,
    @Param('postcode4') postcode4: string,
    @Body() { teamId }: MoveAreaDto,
  ): Promise<{ readonly postcodes: readonly string[] }> {
    return this.areas.movePostcode(actor, postcode4, teamId);
  }

  /** Gives all postcodes of a neighbourhood to a team. */
  @Patch('neighbourhoods/:code')
  @Allow('region.edit')
  moveNeighbourhood(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Body() { teamId }: MoveAreaDto,
  ): Promise<{ readonly postcodes: readonly string[] }> {
    return this.areas.moveNeighbourhood(actor, code, teamId);
  }
}
