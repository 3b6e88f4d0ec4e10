import type {
  ActionRequest,
  ClientDetails,
  CreateReferralRequest,
  ShareLevel,
} from '@wor/contract';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';
import { NumberInQuery } from '../http/number-in-query.decorator.js';

const hows = ['spoken', 'written', 'online'] as const;
const shareLevels = ['everything', 'summary', 'contact_only'] as const;
const channels = ['phone', 'visit', 'mail', 'message'] as const;
const results = ['no_answer', 'call_back', 'no_show', 'voicemail'] as const;
const entries = ['hand', 'his'] as const;
const boxes = ['inbox', 'caseload', 'practice'] as const;
const code = /^[a-z0-9_]{1,40}$/;
const civil = /^\d{4}-\d{2}-\d{2}$/;

export class ClientDetailsDto implements ClientDetails {
  @IsString() @MaxLength(120) name!: string;
  @IsString() @MaxLength(20) birthDate!: string;
  @MayBeAbsent() @IsString() @MaxLength(30) phone?: string;
  @MayBeAbsent() @IsString() @MaxLength(200) email?: string;
  @MayBeAbsent() @IsString() @MaxLength(10) postcode?: string;
  @MayBeAbsent() @IsString() @MaxLength(12) houseNumber?: string;
  @MayBeAbsent() @Matches(/^[a-z]{2,5}$/) language?: string;
  @MayBeAbsent() @IsBoolean() needsInterpreter?: boolean;
  @MayBeAbsent() @IsIn(['phone', 'message', 'mail']) contactPreference?:
    'phone' | 'message' | 'mail';
  @MayBeAbsent() @IsString() @MaxLength(80) bestTime?: string;
  @MayBeAbsent() @IsString() @MaxLength(120) contactPerson?: string;
  @MayBeAbsent() @IsArray() @ArrayMaxSize(10) @Matches(code, { each: true }) barriers?: string[];
}

class ConsentDto {
  @IsBoolean() given!: boolean;
  @IsString() @MaxLength(40) textVersion!: string;
  @IsIn(hows) how!: (typeof hows)[number];
}

export class CreateReferralDto implements CreateReferralRequest {
  @ValidateNested() @Type(() => ClientDetailsDto) client!: ClientDetailsDto;
  /** Empty when nothing was chosen: the domain names that together with all other problems. */
  @Matches(/^[a-z0-9_]{0,40}$/)
  reasonCode!: string;
  @MayBeAbsent() @IsString() @MaxLength(8) icpc?: string;
  @MayBeAbsent() @IsString() @MaxLength(2000) hope?: string;
  @MayBeAbsent() @IsBoolean() isUrgent?: boolean;
  @ValidateNested() @Type(() => ConsentDto) consent!: ConsentDto;
  @MayBeAbsent() @IsIn(shareLevels) shareLevel?: ShareLevel;
  @MayBeAbsent() @IsUUID() teamId?: string;
  @MayBeAbsent() @IsBoolean() isDuplicateAccepted?: boolean;
  @MayBeAbsent() @IsIn(entries) entry?: (typeof entries)[number];
  @MayBeAbsent() @IsInt() @Min(1) @Max(3600) tookSeconds?: number;
}

class IntakeDto {
  @MayBeAbsent() @Matches(code) gender?: string;
  @MayBeAbsent() @Matches(/^[0-9a-z_+-]{1,20}$/) ageBand?: string;
  @MayBeAbsent() @Matches(code) livingSituation?: string;
  @MayBeAbsent() @Matches(code) workStatus?: string;
  @MayBeAbsent() @IsString() @MaxLength(1000) earlierSupport?: string;
  @MayBeAbsent() @IsInt() @Min(0) @Max(200) gpVisits?: number;
  @IsArray() @ArrayMaxSize(20) @Matches(code, { each: true }) wishes!: string[];
  @IsArray() @ArrayMaxSize(21) @Matches(code, { each: true }) dayParts!: string[];
}

export class ActionDto implements ActionRequest {
  @MayBeAbsent() @Matches(code, { message: 'reason.missing' }) reason?: string;
  @MayBeAbsent() @IsString() @MaxLength(2000, { message: 'text.too_long' }) note?: string;
  @MayBeAbsent() @IsUUID() teamId?: string;
  @MayBeAbsent() @IsUUID() coachId?: string;
  @MayBeAbsent()
  @IsIn(channels, { message: 'attempt.missing' })
  channel?: (typeof channels)[number];
  @MayBeAbsent() @IsIn(results) result?: (typeof results)[number];
  @MayBeAbsent() @IsISO8601({ strict: true }) at?: string;
  @MayBeAbsent() @ValidateNested() @Type(() => IntakeDto) intake?: IntakeDto;
  @MayBeAbsent() @Matches(code, { message: 'outflow.missing' }) outflow?: string;
  @MayBeAbsent() @IsString() @MaxLength(2000, { message: 'text.too_long' }) letter?: string;
  @MayBeAbsent() @Matches(code) noLetterReason?: string;
  @MayBeAbsent() @Matches(code, { message: 'redirect.missing' }) redirectedTo?: string;
  @MayBeAbsent() @Matches(civil, { message: 'wake_date.invalid' }) wakeOn?: string;
  @MayBeAbsent() @IsBoolean() freshConsent?: boolean;
  @MayBeAbsent() @IsIn(shareLevels) shareLevel?: ShareLevel;
}

export class ListReferralsDto {
  @IsIn(boxes) box!: (typeof boxes)[number];
  @MayBeAbsent() @Matches(/^[A-Za-z0-9_-]{1,200}$/) after?: string;
  @MayBeAbsent()
  @NumberInQuery()
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}
