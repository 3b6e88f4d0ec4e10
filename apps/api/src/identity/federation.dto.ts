import type { DepartureRequest, ReturnRequest } from '@wor/contract';
import { IsString, Matches, MaxLength } from 'class-validator';

const slugForm = /^[a-z0-9-]{2,40}$/;

export class DepartureDto implements DepartureRequest {
  @Matches(slugForm) slug!: string;
}

export class ReturnDto implements ReturnRequest {
  @Matches(slugForm) slug!: string;
  @Matches(/^[A-Za-z0-9_-]{20,64}$/) secret!: string;
  @IsString() @MaxLength(8000) query!: string;
}
