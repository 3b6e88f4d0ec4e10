import type { LoginRequest, StepUpRequest } from '@wor/contract';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';

export class LoginDto implements LoginRequest {
  @IsString() @MaxLength(254) email!: string;
  @IsString() @MaxLength(128) password!: string;
  @MayBeAbsent() @IsUUID() membershipId?: string;
}

export class StepUpDto implements StepUpRequest {
  @IsString() @MaxLength(128) password!: string;
}
