import type {
  ActivityReportRequest,
  ActivityRequest,
  CloseActivityRequest,
  NewActivityRequest,
  ScheduleRequest,
} from '@wor/contract';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';
import { NumberInQuery } from '../http/number-in-query.decorator.js';

const tooLong = { message: 'text.too_long' };
const date = { message: 'schedule.date' };
const time = { message: 'schedule.time' };

export class ScheduleDto implements ScheduleRequest {
  @IsString() @MaxLength(10) freq!: string;
  @IsInt({ message: 'schedule.invalid' }) interval!: number;
  @MayBeAbsent() @IsString() @MaxLength(80, { message: 'schedule.invalid' }) byday?: string;
  @MayBeAbsent() @IsString() @MaxLength(120, { message: 'schedule.invalid' }) bymonthday?: string;
  @IsString() @MaxLength(10, date) dtstart!: string;
  @MayBeAbsent() @IsString() @MaxLength(10, date) until?: string;
  @IsString() @MaxLength(5, time) opensAt!: string;
  @MayBeAbsent() @IsString() @MaxLength(5, time) closesAt?: string;
  @IsArray()
  @ArrayMaxSize(100, date)
  @IsString({ each: true })
  @MaxLength(10, { each: true, ...date })
  exceptDates!: string[];
  @IsBoolean() skipsHolidays!: boolean;
}

export class ActivityDto implements ActivityRequest {
  @MayBeAbsent()
  @IsUUID('all', { message: 'activity_provider.missing' })
  organisationId?: string;
  @MayBeAbsent() @IsString() @MaxLength(120, tooLong) organisationName?: string;
  @IsString() @MaxLength(400, tooLong) name!: string;
  @MayBeAbsent() @IsString() @MaxLength(4000, tooLong) description?: string;
  @IsString() @MaxLength(40, { message: 'activity.arrangement' }) arrangement!: string;
  @IsString() @MaxLength(400, tooLong) place!: string;
  @IsString() @MaxLength(20, { message: 'activity.neighbourhood' }) neighbourhoodCode!: string;
  @MayBeAbsent() @IsString() @MaxLength(10, { message: 'postcode.invalid' }) postcode?: string;
  @MayBeAbsent() @IsInt({ message: 'activity.cost' }) costCents?: number;
  @IsInt({ message: 'activity.capacity' }) capacity!: number;
  @IsArray() @ArrayMaxSize(40) @IsString({ each: true }) languages!: string[];
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) accessibility!: string[];
  @MayBeAbsent() @IsInt({ message: 'activity.group_size' }) groupSize?: number;
  @MayBeAbsent() @IsString() @MaxLength(20) welcome?: string;
  @MayBeAbsent() @IsString() @MaxLength(30, { message: 'phone.invalid' }) contactPhone?: string;
  @MayBeAbsent() @IsString() @MaxLength(200, { message: 'email.invalid' }) contactEmail?: string;
  @MayBeAbsent() @IsString() @MaxLength(400, { message: 'activity.url' }) url?: string;
  @MayBeAbsent() @IsInt({ message: 'activity.ages' }) minimumAge?: number;
  @MayBeAbsent() @IsInt({ message: 'activity.ages' }) maximumAge?: number;
  @MayBeAbsent() @IsString() @MaxLength(600, tooLong) eligibility?: string;
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ScheduleDto)
  schedules!: ScheduleDto[];
}

export class NewActivityDto extends ActivityDto implements NewActivityRequest {
  @MayBeAbsent() @IsBoolean() isSeparate?: boolean;
}

export class CloseActivityDto implements CloseActivityRequest {
  @MayBeAbsent() @IsString() @MaxLength(10, { message: 'activity.closes_on' }) on?: string;
}

export class SimilarDto {
  @IsString() @MaxLength(400) name!: string;
  @IsString() @MaxLength(400) place!: string;
  @IsString() @MaxLength(20) neighbourhoodCode!: string;
}

export class ActivityReportDto implements ActivityReportRequest {
  @IsString() @MaxLength(2000, tooLong) words!: string;
}

export class ListReportsDto {
  /** `next` of the page before. */
  @MayBeAbsent() @IsUUID() after?: string;
  @MayBeAbsent() @NumberInQuery() @IsInt() @Min(1) @Max(100) limit?: number;
}
