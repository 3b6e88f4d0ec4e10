import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { LoginAnswer, MailCodeAsked } from '@wor/contract';
import { MailCodeService } from '@wor/services';
import type { FastifyRequest } from 'fastify';
import { Public } from '../http/allow.decorator.js';
import { originOf } from '../http/origin.js';
import { MailCodeDto, MailCodeEntryDto } from './session.dto.js';
import { toLoginAnswer } from './session.view.js';

@Controller('mail-codes')
export class MailCodeController {
  constructor(@Inject(MailCodeService) private readonly codes: MailCodeService) {}

  /** Mails a code to log in with when somebody may; answers the same when nobody may. */
  @Post()
  @HttpCode(202)
  @Public()
  async ask(
    @Body() { email }: MailCodeDto,
    @Req() request: FastifyRequest,
  ): Promise<MailCodeAsked> {
    return this.codes.ask(email, originOf(request));
  }

  /** Logs in with the code of a mail. Gives the token once, or what is still to do. */
  @Post('entries')
  @Public()
  async enter(
    @Body() entry: MailCodeEntryDto,
    @Req() request: FastifyRequest,
  ): Promise<LoginAnswer> {
    return toLoginAnswer(await this.codes.enter({ ...entry, origin: originOf(request) }));
  }
}
