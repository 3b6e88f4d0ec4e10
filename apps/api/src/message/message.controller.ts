import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { MessagesRead, MessageView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { MessageService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor, CurrentSent, type Sent } from '../http/current.decorator.js';
import { MessageDto } from './message.dto.js';
import { toMessageView } from './message.view.js';

@Controller('referrals/:id/messages')
export class MessageController {
  constructor(@Inject(MessageService) private readonly messages: MessageService) {}

  /** Writes to the other side, or adds to the letter. The same key and request send it once. */
  @Post()
  @Allow('message.write')
  async send(
    @CurrentSent() { actor, key }: Sent,
    @Param('id', ParseUUIDPipe) referralId: string,
    @Body() order: MessageDto,
  ): Promise<MessageView> {
    return toMessageView(await this.messages.send(actor, { referralId, order, key }));
  }

  /** What the other side wrote has been read. */
  @Post('read')
  @HttpCode(200)
  @Allow('message.write')
  async markRead(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) referralId: string,
  ): Promise<MessagesRead> {
    return { read: await this.messages.markRead(actor, referralId) };
  }
}
