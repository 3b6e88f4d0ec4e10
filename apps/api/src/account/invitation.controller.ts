import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import type { InvitationCreated, InvitationOffer, InvitationPage } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { InvitationService } from '@wor/services';
import { Allow, Public, StepUp } from '../http/allow.decorator.js';
import { CurrentActor, CurrentSent, type Sent } from '../http/current.decorator.js';
import { InvitationDto, InvitationPageDto, LinkDto, PasswordByLinkDto } from './account.dto.js';
import { toInvitationPage } from './account.view.js';

const onPage = 25;

@Controller('invitations')
export class InvitationController {
  constructor(@Inject(InvitationService) private readonly invitations: InvitationService) {}

  /** Invites somebody to a role, by mail. */
  @Post()
  @Allow('region.edit')
  @StepUp()
  invite(
    @CurrentSent() { actor, key }: Sent,
    @Body() { teamIds = [], ...invited }: InvitationDto,
  ): Promise<InvitationCreated> {
    return this.invitations.invite(actor, { ...invited, teamIds }, key);
  }

  /** Who was invited, the newest first. */
  @Get()
  @Allow('region.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { after, limit = onPage }: InvitationPageDto,
  ): Promise<InvitationPage> {
    const rows = await this.invitations.list(actor, { after, limit: limit + 1 });
    return toInvitationPage(rows, limit);
  }

  /** Sends a new link; the old one opens nothing any more. */
  @Post(':id/resend')
  @Allow('region.edit')
  @StepUp()
  resend(
    @CurrentSent() { actor, key }: Sent,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<InvitationCreated> {
    return this.invitations.resend(actor, id, key);
  }

  /** Takes an open invitation back. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('region.edit')
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.invitations.revoke(actor, id);
  }

  /** What the link of a mail opens. Changes nothing. */
  @Post('open')
  @HttpCode(200)
  @Public()
  async open(@Body() { token }: LinkDto): Promise<InvitationOffer> {
    const { name, email, role, organisation, hasAccount } = await this.invitations.open(token);
    return { name, email, role, organisation, hasAccount };
  }

  /** Takes the role, with a new password or that of the account. */
  @Post('accept')
  @HttpCode(204)
  @Public()
  async accept(@Body() { token, newPassword }: PasswordByLinkDto): Promise<void> {
    await this.invitations.accept({ token, password: newPassword });
  }
}
