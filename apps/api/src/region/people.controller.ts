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
import type { ChangedView, PersonLine, PersonPage } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { PeopleService } from '@wor/services';
import { Allow, StepUp } from '../http/allow.decorator.js';
import { CurrentActor, CurrentEdit, type Edit } from '../http/current.decorator.js';
import { seenBy } from './organisation.controller.js';
import { ChangeRoleDto, ListByNameDto } from './region.dto.js';
import { toPeople, toPerson } from './region.view.js';

const onPage = 25;

@Controller('region')
export class PeopleController {
  constructor(@Inject(PeopleService) private readonly people: PeopleService) {}

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
}
