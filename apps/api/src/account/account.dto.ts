import type {
  EmailChangeRequest,
  FactorCodeRequest,
  InvitationRequest,
  LinkRequest,
  PasswordByLinkRequest,
  PasswordRequest,
  ResetRequest,
} from '@wor/contract';
import { roles, type Role } from '@wor/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';

const tokenForm = /^[A-Za-z0-9_-]{43}$/;
// Longer than the longest password, so that too long a one is told so.
const longest = 512;

export class InvitationDto implements InvitationRequest {
  @IsString() @MaxLength(254) email!: string;
  @IsString() @MaxLength(120) name!: string;
  @IsIn(roles) role!: Role;
  @MayBeAbsent() @IsUUID() organisationId?: string;
  @MayBeAbsent() @IsArray() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) teamIds?: string[];
}

export class InvitationPageDto {
  @MayBeAbsent() @IsUUID() after?: string;
  @MayBeAbsent() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}

export class LinkDto implements LinkRequest {
  @Matches(tokenForm) token!: string;
}

export class PasswordDto implements PasswordRequest {
  @IsString() @MaxLength(longest) newPassword!: string;
}

export class PasswordByLinkDto extends LinkDto implements PasswordByLinkRequest {
  @IsString() @MaxLength(longest) newPassword!: string;
}

export class ResetDto implements ResetRequest {
  @IsString() @MaxLength(254) email!: string;
}

export class FactorCodeDto implements FactorCodeRequest {
  @IsString() @MaxLength(40) code!: string;
}

export class EmailChangeDto implements EmailChangeRequest {
  @IsString() @MaxLength(254) email!: string;
}
