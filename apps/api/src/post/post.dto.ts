import type { ClientPageRequest, MessageChannel, TrustAddressRequest } from '@wor/contract';
import { messageChannels } from '@wor/domain';
import { IsIn, IsString, MaxLength } from 'class-validator';

export class TrustAddressDto implements TrustAddressRequest {
  @IsIn(messageChannels) channel!: MessageChannel;
}

export class ClientPageDto implements ClientPageRequest {
  @IsString() @MaxLength(40) token!: string;
}
