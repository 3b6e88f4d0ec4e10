import type { LoginRequest } from '@wor/contract';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class LoginDto implements LoginRequest {
  @IsString() @MaxLength(254) email!: string;
  @IsString() @MaxLength(128) password!: string;
  @IsOptional() @IsUUID() membershipId?: string;
}
