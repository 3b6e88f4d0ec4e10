import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Put,
} from '@nestjs/common';
import type { DraftList, DraftView, KeptDraft } from '@wor/contract';
import { DomainError, type Actor } from '@wor/domain';
import { DraftService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor, CurrentEdit, type Edit } from '../http/current.decorator.js';
import { KeepDraftDto } from './draft.dto.js';
import { toDraftList, toDraftView, toKeptDraft } from './draft.view.js';

@Controller('referral-drafts')
export class DraftController {
  constructor(@Inject(DraftService) private readonly drafts: DraftService) {}

  /** Keeps the form that will be sent under this Idempotency-Key. */
  @Put()
  @Allow('draft.keep')
  async keep(
    @CurrentEdit() { actor, key, version }: Edit,
    @Body() { fields }: KeepDraftDto,
  ): Promise<KeptDraft> {
    if (key === undefined) throw new DomainError('idempotency.missing');
    return toKeptDraft(await this.drafts.keep(actor, { key, fields, version }));
  }

  /** The newest of one's own forms that were not sent. */
  @Get()
  @Allow('draft.keep')
  async list(@CurrentActor() actor: Actor): Promise<DraftList> {
    return toDraftList(await this.drafts.list(actor));
  }

  /** A form as it was left. */
  @Get(':id')
  @Allow('draft.keep')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DraftView> {
    return toDraftView(await this.drafts.read(actor, id));
  }

  /** Throws a form away. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('draft.keep')
  throwAway(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.drafts.throwAway(actor, id);
  }
}
