import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import type {
  ActivityChoicesView,
  ActivityDetailView,
  ChangedView,
  SimilarActivitiesView,
} from '@wor/contract';
import { DomainError, isCivilDate, type Actor } from '@wor/domain';
import { DirectoryService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import {
  CurrentActor,
  CurrentEdit,
  CurrentSent,
  type Edit,
  type Sent,
} from '../http/current.decorator.js';
import { ActivityDto, CloseActivityDto, NewActivityDto, SimilarDto } from './directory.dto.js';
import { toActivityDetail, toChoices, toSimilar } from './directory.view.js';

function seenBy({ version }: Edit): number {
  if (version === undefined) throw new DomainError('version.missing');
  return version;
}

@Controller('activities')
export class DirectoryController {
  constructor(@Inject(DirectoryService) private readonly directory: DirectoryService) {}

  /** What one chooses from on the form of an activity. */
  @Get('choices')
  @Allow('activity.edit')
  async choices(@CurrentActor() actor: Actor): Promise<ActivityChoicesView> {
    return toChoices(await this.directory.choices(actor));
  }

  /** At most five activities that may be the same as something of this name at this place. */
  @Get('similar')
  @Allow('activity.edit')
  async similar(
    @CurrentActor() actor: Actor,
    @Query() given: SimilarDto,
  ): Promise<SimilarActivitiesView> {
    return toSimilar(await this.directory.similar(actor, given));
  }

  /** All that is known of an activity, with its next three times. */
  @Get(':id')
  @Allow('activity.look')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ActivityDetailView> {
    return toActivityDetail(await this.directory.read(actor, id));
  }

  /** Adds an activity to the region, and its provider where that is new. */
  @Post()
  @Allow('activity.edit')
  async create(
    @CurrentSent() { actor, key }: Sent,
    @Body() order: NewActivityDto,
  ): Promise<ChangedView> {
    return { ...(await this.directory.create(actor, order, key)), version: 1 };
  }

  /** Writes an activity anew, under the version that was read. */
  @Put(':id')
  @Allow('activity.edit')
  edit(
    @CurrentEdit() by: Edit,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() edit: ActivityDto,
  ): Promise<ChangedView> {
    return this.directory.edit(by.actor, id, { seen: seenBy(by), edit });
  }

  /** Says that all of it is still right today. */
  @Post(':id/assure')
  @HttpCode(200)
  @Allow('activity.edit')
  assure(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ChangedView> {
    return this.directory.assure(actor, id);
  }

  /** Lets it take nobody from a day on; without a day it is open again. */
  @Post(':id/close')
  @HttpCode(200)
  @Allow('activity.edit')
  close(
    @CurrentEdit() by: Edit,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { on }: CloseActivityDto,
  ): Promise<ChangedView> {
    if (on !== undefined && !isCivilDate(on)) {
      throw new DomainError('activity.closes_on', {
        fields: [{ field: 'on', code: 'activity.closes_on' }],
      });
    }
    return this.directory.close(by.actor, id, { seen: seenBy(by), on: on ?? null });
  }
}
