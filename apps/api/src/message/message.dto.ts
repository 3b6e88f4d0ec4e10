import type { MessageRequest } from '@wor/contract';
import { messageKinds, type MessageKind } from '@wor/domain';
import { IsIn, IsString, MaxLength } from 'class-validator';

export class MessageDto implements MessageRequest {
  @IsIn(messageKinds) kind!: MessageKind;
  @IsString() @MaxLength(4000, { message: 'text.too_long' }) text!: string;
}
