import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import type { FormKept, KeptFormView } from '@wor/contract';
import { DomainError, type Actor } from '@wor/domain';
import { DossierDraftService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor, CurrentEdit, type Edit } from '../http/current.decorator.js';
import { FormPathDto, KeepFormDto } from './dossier-draft.dto.js';
import { toFormKept, toKeptFormView } from './draft.view.js';

@Controller('referrals/:id/drafts')
export class DossierDraftController {
  constructor(@Inject(DossierDraftService) private readonly drafts: DossierDraftService) {}

  /** Keeps a form about a client while it is filled in; the Idempotency-Key names this one form. */
  @Put(':form')
  @Allow('dossier_draft.keep')
  async keep(
    @CurrentEdit() { actor, key }: Edit,
    @Param() { id: referralId, form }: FormPathDto,
    @Body() { fields }: KeepFormDto,
  ): Promise<FormKept> {
    if (key === undefined) throw new DomainError('idempotency.missing');
    return toFormKept(await this.drafts.keep(actor, { referralId, form }, { key, fields }));
  }

  /** One's own form about a client, as it was left. */
  @Get(':form')
  @Allow('dossier_draft.keep')
  async read(
    @CurrentActor() actor: Actor,
    @Param() { id: referralId, form }: FormPathDto,
  ): Promise<KeptFormView> {
    return toKeptFormView(await this.drafts.read(actor, { referralId, form }));
  }

  /** The form with this Idempotency-Key was sent or thrown away. */
  @Delete(':form')
  @HttpCode(204)
  @Allow('dossier_draft.keep')
  async close(
    @CurrentEdit() { actor, key }: Edit,
    @Param() { id: referralId, form }: FormPathDto,
  ): Promise<void> {
    if (key === undefined) throw new DomainError('idempotency.missing');
    await this.drafts.close(actor, { referralId, form }, key);
  }
}
