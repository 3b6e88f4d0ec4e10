import type { AttendanceRequest, CapacityRequest, SignUpAnswerRequest } from '@wor/contract';
import { providerAnswers, type ProviderAnswer } from '@wor/domain';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsUUID, Matches, Max, Min } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';
import { NumberInQuery } from '../http/number-in-query.decorator.js';

const mostPeople = 1000;

export class SignUpAnswerDto implements SignUpAnswerRequest {
  @IsIn(providerAnswers) answer!: ProviderAnswer;
  @MayBeAbsent()
  @Matches(/^[a-z_]{1,40}$/, { message: 'reason.missing' })
  reason?: string;
}

export class OwnPageDto {
  /** `next` of the page before. */
  @MayBeAbsent() @IsUUID() after?: string;
  @MayBeAbsent() @NumberInQuery() @IsInt() @Min(1) @Max(100) limit?: number;
}

export class CapacityDto implements CapacityRequest {
  @IsInt({ message: 'activity.capacity' }) capacity!: number;
}

export class AttendanceDayDto {
  @MayBeAbsent()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'attendance.day' })
  day?: string;
}

export class AttendanceOfDayDto {
  @IsUUID() id!: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'attendance.day' }) day!: string;
}

export class AttendanceDto implements AttendanceRequest {
  @IsArray() @ArrayMaxSize(mostPeople) @IsUUID(undefined, { each: true }) present!: string[];
  @IsArray() @ArrayMaxSize(mostPeople) @IsUUID(undefined, { each: true }) absent!: string[];
}
