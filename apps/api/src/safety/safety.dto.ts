import type { SafetyRequest, UrgencyRequest } from '@wor/contract';
import { IsBoolean, IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class SafetyDto implements SafetyRequest {
  @IsString()
  @IsNotEmpty({ message: 'note.missing' })
  @MaxLength(2000, { message: 'text.too_long' })
  note!: string;
}

export class UrgencyDto implements UrgencyRequest {
  @IsBoolean() isUrgent!: boolean;
}
