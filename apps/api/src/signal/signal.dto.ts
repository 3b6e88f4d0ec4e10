import type { DismissSignalRequest } from '@wor/contract';
import { signalCodes, type SignalCode } from '@wor/domain';
import { IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';

export class DismissSignalDto implements DismissSignalRequest {
  @IsIn(signalCodes) code!: SignalCode;
  @Matches(/^[a-z0-9_-]{1,40}$/) about!: string;
  @IsString()
  @IsNotEmpty({ message: 'note.missing' })
  @MaxLength(2000, { message: 'text.too_long' })
  note!: string;
}
