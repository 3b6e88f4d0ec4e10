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
  Res,
} from '@nestjs/common';
import type {
  ActionResult,
  DraftMade,
  LetterPreviewView,
  ReferralForm,
  ReferralPage,
  ReferralReceipt,
  ReferralView,
} from '@wor/contract';
import { actions, DomainError, type Action, type Actor } from '@wor/domain';
import { ReferralService } from '@wor/services';
import type { FastifyReply } from 'fastify';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor, CurrentEdit, IdempotencyKey, type Edit } from '../http/current.decorator.js';
import { fromCursor } from './cursor.js';
import { ActionDto, CreateReferralDto, ListReferralsDto } from './referral.dto.js';
import { toActionResult, toForm, toPage, toReceipt, toReferralView } from './referral.view.js';

const isAction = (text: string): text is Action => actions.some((action) => action === text);

@Controller()
export class ReferralController {
  constructor(@Inject(ReferralService) private readonly referrals: ReferralService) {}

  /** What the referral form shows before anybody types. */
  @Get('referral-form')
  @Allow('form.read')
  async form(@CurrentActor() actor: Actor): Promise<ReferralForm> {
    return toForm(await this.referrals.form(actor));
  }

  /** Refers a client. The same key and request get the same answer. */
  @Post('referrals')
  @Allow('referral.create')
  async create(
    @CurrentActor() actor: Actor,
    @Body() { teamId, isDuplicateAccepted, tookSeconds, ...order }: CreateReferralDto,
    @IdempotencyKey() key: string,
  ): Promise<ReferralReceipt> {
    const request = { order, teamId, isDuplicateAccepted, key, tookSeconds };
    return toReceipt(await this.referrals.refer(actor, request));
  }

  /** One page of a list: the inbox of a team, a caseload, or the referrals of a practice. */
  @Get('referrals')
  @Allow('referral.list')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { box, after, limit }: ListReferralsDto,
  ): Promise<ReferralPage> {
    const request = { box, after: fromCursor(after), limit: limit ?? 25 };
    return toPage(await this.referrals.list(actor, request));
  }

  /** A referral as the caller's side sees it; the ETag is its version. */
  @Get('referrals/:id')
  @Allow('referral.read')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralView> {
    const view = toReferralView(await this.referrals.read(actor, id));
    void reply.header('ETag', `"${view.version}"`);
    return view;
  }

  /** Opens the form of a recalled referral again, as a draft. */
  @Post('referrals/:id/draft')
  @HttpCode(200)
  @Allow('draft.keep')
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DraftMade> {
    const draft = await this.referrals.reopen(actor, id);
    return { id: draft.id };
  }

  /** One step by the lifecycle table. */
  @Post('referrals/:id/actions/:action')
  @HttpCode(200)
  @Allow('referral.act')
  async act(
    @CurrentEdit() { actor, version, key }: Edit,
    @Param() { id, action }: { readonly id: string; readonly action: string },
    @Body() input: ActionDto,
  ): Promise<ActionResult> {
    if (!isAction(action)) throw new DomainError('not_found');
    return toActionResult(await this.referrals.act(actor, { id, action, input, version, key }));
  }

  /** The letter to the referrer that a step would bring along. Nothing happens yet. */
  @Post('referrals/:id/actions/:action/letter')
  @HttpCode(200)
  @Allow('referral.act')
  async preview(
    @CurrentActor() actor: Actor,
    @Param() { id, action }: { readonly id: string; readonly action: string },
    @Body() input: ActionDto,
  ): Promise<LetterPreviewView> {
    if (!isAction(action)) throw new DomainError('not_found');
    const letter = await this.referrals.preview(actor, { id, action, input });
    return { shareLevel: letter.shareLevel, mustAct: letter.mustAct, sentences: letter.sentences };
  }
}
