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
import type { CompareView, MergeResult, SamePersonView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { PersonService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { CompareDto, MergeDto, SamePersonChoiceDto } from './person.dto.js';
import { toCompareView, toMergeResult, toSamePersonView } from './person.view.js';

@Controller()
export class PersonController {
  constructor(@Inject(PersonService) private readonly persons: PersonService) {}

  /** Records of the same welfare organisation that may be this person. */
  @Get('clients/:id/same-person')
  @Allow('client.read')
  async look(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SamePersonView> {
    return toSamePersonView(await this.persons.look(actor, id));
  }

  /** This record beside another one, field by field. */
  @Get('clients/:id/compare')
  @Allow('client.read')
  async compare(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { with: otherId }: CompareDto,
  ): Promise<CompareView> {
    return toCompareView(await this.persons.compare(actor, { id, otherId }));
  }

  /** Keeps whether two records are one person. */
  @Post('clients/:id/same-person')
  @HttpCode(204)
  @Allow('client.read')
  async choose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() choice: SamePersonChoiceDto,
  ): Promise<void> {
    await this.persons.choose(actor, { id, ...choice });
  }

  /** Makes one person of two records; this one stays. */
  @Post('clients/:id/merges')
  @Allow('client.merge')
  async merge(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() order: MergeDto,
  ): Promise<MergeResult> {
    return toMergeResult(await this.persons.merge(actor, { id, ...order }));
  }

  /** Takes two records apart again. */
  @Post('client-merges/:id/undo')
  @HttpCode(200)
  @Allow('client.merge')
  async undo(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MergeResult> {
    return toMergeResult(await this.persons.undo(actor, id));
  }
}
