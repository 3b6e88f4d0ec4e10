import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { OwnAccountView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { EmailChangeService, OwnAccountService } from '@wor/services';
import { AnySession, Public, StepUp } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { EmailChangeDto, LinkDto } from './account.dto.js';
import { toOwnAccount } from './account.view.js';

@Controller()
export class OwnAccountController {
  constructor(
    @Inject(OwnAccountService) private readonly accounts: OwnAccountService,
    @Inject(EmailChangeService) private readonly emails: EmailChangeService,
  ) {}

  /** How the caller logs in. */
  @Get('account')
  @AnySession()
  async read(@CurrentActor() actor: Actor): Promise<OwnAccountView> {
    return toOwnAccount(await this.accounts.read(actor));
  }

  /** Mails a link to the caller's new address; answers the same when somebody else has it. */
  @Post('account/email')
  @HttpCode(204)
  @AnySession()
  @StepUp()
  async changeEmail(
    @CurrentActor() actor: Actor,
    @Body() { email }: EmailChangeDto,
  ): Promise<void> {
    await this.emails.ask(actor, email);
  }

  /** The link of that mail: from now on the account has the new address. */
  @Post('email-changes/confirm')
  @HttpCode(204)
  @Public()
  async confirmEmail(@Body() { token }: LinkDto): Promise<void> {
    await this.emails.confirm(token);
  }
}
