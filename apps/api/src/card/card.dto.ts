import type { CardCodeRequest } from '@wor/contract';
import { IsString, MaxLength } from 'class-validator';

export class CardCodeDto implements CardCodeRequest {
  @IsString() @MaxLength(40) code!: string;
}
