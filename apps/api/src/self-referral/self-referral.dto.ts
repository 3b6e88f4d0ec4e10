import type { SelfReferralRequest } from '@wor/contract';
import { Type } from 'class-transformer';
import { IsBoolean, IsObject, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';

class ApplicantDto {
  @IsString() @MaxLength(120) name!: string;
  @IsString() @MaxLength(20) birthDate!: string;
  @MayBeAbsent() @IsString() @MaxLength(30) phone?: string;
  @MayBeAbsent() @IsString() @MaxLength(200) email?: string;
  @IsString() @MaxLength(10) postcode!: string;
}

class SelfConsentDto {
  @IsBoolean() given!: boolean;
  @IsString() @MaxLength(40) textVersion!: string;
}

export class SelfReferralDto implements SelfReferralRequest {
  @IsObject() @ValidateNested() @Type(() => ApplicantDto) client!: ApplicantDto;
  @MayBeAbsent() @Matches(/^[a-z0-9_]{1,40}$/) reasonCode?: string;
  @MayBeAbsent() @IsString() @MaxLength(2000) hope?: string;
  @IsObject() @ValidateNested() @Type(() => SelfConsentDto) consent!: SelfConsentDto;
  @MayBeAbsent() @IsString() @MaxLength(500) website?: string;
}

export class AreaDto {
  @IsString() @MaxLength(10) postcode!: string;
}

export class ConfirmationDto {
  @Matches(/^[A-Za-z0-9_-]{20,64}$/, { message: 'link.old' }) token!: string;
}
