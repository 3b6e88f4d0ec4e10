import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '@wor/domain';
import { SignalService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { DismissSignalDto } from './signal.dto.js';

@Controller('referrals')
export class SignalController {
  constructor(@Inject(SignalService) private readonly signals: SignalService) {}

  /** Puts a signal about a client away, with a note. */
  @Post(':id/signals/dismiss')
  @HttpCode(204)
  @Allow('signal.dismiss')
  async dismiss(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) referralId: string,
    @Body() { code, about, note }: DismissSignalDto,
  ): Promise<void> {
    await this.signals.dismiss(actor, { referralId, code, about, note });
  }
}
