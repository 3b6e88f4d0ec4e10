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
import type { ChangedView, OrganisationPage, OrganisationView } from '@wor/contract';
import { DomainError, type Actor } from '@wor/domain';
import { OrganisationService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor, CurrentEdit, type Edit } from '../http/current.decorator.js';
import {
  CreateOrganisationDto,
  EditOrganisationDto,
  ListByNameDto,
  TeamDto,
} from './region.dto.js';
import { toOrganisation, toOrganisations } from './region.view.js';

const onPage = 25;

export function seenBy({ version }: Edit): number {
  if (version === undefined) throw new DomainError('version.missing');
  return version;
}

@Controller('region')
export class OrganisationController {
  constructor(@Inject(OrganisationService) private readonly organisations: OrganisationService) {}

  /** One page of the organisations of the region, by name. */
  @Get('organisations')
  @Allow('region.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { search = '', after, limit = onPage }: ListByNameDto,
  ): Promise<OrganisationPage> {
    return toOrganisations(await this.organisations.list(actor, { search, after, limit }));
  }

  /** Adds an organisation to the region. */
  @Post('organisations')
  @Allow('region.edit')
  async create(
    @CurrentActor() actor: Actor,
    @Body() edit: CreateOrganisationDto,
  ): Promise<ChangedView> {
    return { ...(await this.organisations.create(actor, edit)), version: 1 };
  }

  /** One organisation of the region with its teams. */
  @Get('organisations/:id')
  @Allow('region.read')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OrganisationView> {
    return toOrganisation(await this.organisations.read(actor, id));
  }

  /** Another name, code, municipality or default team, under the version that was read. */
  @Patch('organisations/:id')
  @Allow('region.edit')
  edit(
    @CurrentEdit() by: Edit,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() edit: EditOrganisationDto,
  ): Promise<ChangedView> {
    return this.organisations.edit(by.actor, id, { seen: seenBy(by), edit });
  }

  /** Ends an organisation and every role in it; refused while something leans on it. */
  @Post('organisations/:id/end')
  @HttpCode(200)
  @Allow('region.edit')
  end(@CurrentEdit() by: Edit, @Param('id', ParseUUIDPipe) id: string): Promise<ChangedView> {
    return this.organisations.end(by.actor, id, seenBy(by));
  }

  /** Adds a team to a welfare organisation. */
  @Post('organisations/:id/teams')
  @Allow('region.edit')
  addTeam(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() team: TeamDto,
  ): Promise<ChangedView> {
    return this.organisations.addTeam(actor, id, team);
  }

  /** Another name, telephone number or address of a team, under the version that was read. */
  @Patch('teams/:id')
  @Allow('region.edit')
  editTeam(
    @CurrentEdit() by: Edit,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() edit: TeamDto,
  ): Promise<ChangedView> {
    return this.organisations.editTeam(by.actor, id, { seen: seenBy(by), edit });
  }
}
