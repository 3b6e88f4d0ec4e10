import type {
  ActionRequest,
  ClientDetails,
  CreateReferralRequest,
  ShareLevel,
} from '@wor/contract';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const hows = ['spoken', 'written', 'online'] as const;
const shareLevels = ['everything', 'summary', 'contact_only'] as const;
const channels = ['phone', 'visit', 'mail', 'message'] as const;
const results = ['no_answer', 'call_back', 'no_show', 'voicemail'] as const;
const boxes = ['inbox', 'caseload', 'practice'] as const;
const code = /^[a-z0-9_]{1,40}$/;
const civil = /^\d{4}-\d{2}-\d{2}$/;

export class ClientDetailsDto implements ClientDetails {
  @IsString() @MaxLength(120) name!: string;
  @IsString() @MaxLength(20) birthDate!: string;
  @IsOptional() @IsString() @MaxLength(30) phone?: string;
  @IsOptional() @IsString() @MaxLength(200) email?: string;
  @IsOptional() @IsString() @MaxLength(10) postcode?: string;
  @IsOptional() @IsString() @MaxLength(12) houseNumber?: string;
  @IsOptional() @Matches(/^[a-z]{2,5}$/) language?: string;
  @IsOptional() @IsBoolean() needsInterpreter?: boolean;
  @IsOptional() @IsIn(['phone', 'message', 'mail']) contactPreference?:
    'phone' | 'message' | 'mail';
  @IsOptional() @IsString() @MaxLength(80) bestTime?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(10) @Matches(code, { each: true }) barriers?: string[];
}

class ConsentDto {
  @IsBoolean() given!: boolean;
  @IsString() @MaxLength(40) textVersion!: string;
  @IsIn(hows) how!: (typeof hows)[number];
}

export class CreateReferralDto implements CreateReferralRequest {
  @ValidateNested() @Type(() => ClientDetailsDto) client!: ClientDetailsDto;
  @Matches(code, { message: 'reason.missing' }) reasonCode!: string;
  @IsOptional() @IsString() @MaxLength(8) icpc?: string;
  @IsOptional() @IsString() @MaxLength(2000) hope?: string;
  @IsOptional() @IsBoolean() isUrgent?: boolean;
  @ValidateNested() @Type(() => ConsentDto) consent!: ConsentDto;
  @IsOptional() @IsIn(shareLevels) shareLevel?: ShareLevel;
  @IsOptional() @IsUUID() teamId?: string;
  @IsOptional() @IsBoolean() isDuplicateAccepted?: boolean;
}

class IntakeDto {
  @IsOptional() @Matches(code) gender?: string;
  @IsOptional() @Matches(/^[0-9a-z_+-]{1,20}$/) ageBand?: string;
  @IsOptional() @Matches(code) livingSituation?: string;
  @IsOptional() @Matches(code) workStatus?: string;
  @IsOptional() @IsString() @MaxLength(1000) earlierSupport?: string;
  @IsOptional() @IsInt() @Min(0) @Max(200) gpVisits?: number;
  @IsArray() @ArrayMaxSize(20) @Matches(code, { each: true }) wishes!: string[];
  @IsArray() @ArrayMaxSize(21) @Matches(code, { each: true }) dayParts!: string[];
}

export class ActionDto implements ActionRequest {
  @IsOptional() @Matches(code, { message: 'reason.missing' }) reason?: string;
  @IsOptional() @IsString() @MaxLength(2000, { message: 'text.too_long' }) note?: string;
  @IsOptional() @IsUUID() teamId?: string;
  @IsOptional() @IsUUID() coachId?: string;
  @IsOptional() @IsIn(channels, { message: 'attempt.missing' }) channel?: (typeof channels)[number];
  @IsOptional() @IsIn(results) result?: (typeof results)[number];
  @IsOptional() @IsISO8601({ strict: true }) at?: string;
  @IsOptional() @ValidateNested() @Type(() => IntakeDto) intake?: IntakeDto;
  @IsOptional() @Matches(code, { message: 'outflow.missing' }) outflow?: string;
  @IsOptional() @IsString() @MaxLength(2000, { message: 'text.too_long' }) letter?: string;
  @IsOptional() @Matches(code) noLetterReason?: string;
  @IsOptional() @Matches(code, { message: 'redirect.missing' }) redirectedTo?: string;
  @IsOptional() @Matches(civil, { message: 'wake_date.invalid' }) wakeOn?: string;
  @IsOptional() @IsBoolean() freshConsent?: boolean;
  @IsOptional() @IsIn(shareLevels) shareLevel?: ShareLevel;
}

export class ListReferralsDto {
  @IsIn(boxes) box!: (typeof boxes)[number];
  @IsOptional() @Matches(/^[A-Za-z0-9_-]{1,200}$/) after?: string;
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}
