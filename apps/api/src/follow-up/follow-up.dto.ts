import type { FollowUpResultRequest, SnoozeRequest } from '@wor/contract';
import { IsBoolean, IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';

const answers = ['yes', 'other_activity', 'stopped', 'never_started'] as const;

export class FollowUpResultDto implements FollowUpResultRequest {
  @IsIn(answers) stillActive!: (typeof answers)[number];
  @MayBeAbsent() @IsString() @MaxLength(2000, { message: 'text.too_long' }) why?: string;
  @IsBoolean() wantsSupport!: boolean;
  @MayBeAbsent() @IsInt() @Min(1) @Max(10) satisfaction?: number;
  @MayBeAbsent() @IsInt() @Min(0) @Max(200) gpVisits?: number;
  @MayBeAbsent() @IsString() @MaxLength(2000, { message: 'text.too_long' }) letter?: string;
}

export class SnoozeDto implements SnoozeRequest {
  @IsString() @MaxLength(10) until!: string;
  @IsString() @MaxLength(2000, { message: 'text.too_long' }) note!: string;
}
