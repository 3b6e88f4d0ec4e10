import type { AssignmentRequest, HandOverRequest, HoursRequest } from '@wor/contract';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';
import { NumberInQuery } from '../http/number-in-query.decorator.js';

export class HandOverDto implements HandOverRequest {
  @MayBeAbsent() @IsUUID() fromId?: string;
  @MayBeAbsent() @IsUUID(undefined, { message: 'hand_over.to' }) toId?: string;
  @MayBeAbsent() @IsString() @MaxLength(40, { message: 'reason.missing' }) reason?: string;
  @MayBeAbsent() @IsString() @MaxLength(10, { message: 'hand_over.from' }) fromOn?: string;
  @MayBeAbsent() @IsString() @MaxLength(10, { message: 'hand_over.until' }) untilOn?: string;
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  referralIds?: string[];
}

export class ClientPageDto {
  @MayBeAbsent() @Matches(/^[A-Za-z0-9_-]{1,200}$/) after?: string;
  @MayBeAbsent()
  @NumberInQuery()
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class CoachOfDto extends ClientPageDto {
  @IsUUID() coachId!: string;
}

export class HoursDto implements HoursRequest {
  @IsInt({ message: 'hours.invalid' }) hoursPerWeek!: number;
}

export class AssignmentDto implements AssignmentRequest {
  @IsUUID(undefined, { message: 'hand_over.to' }) toId!: string;
  @IsArray()
  @ArrayMinSize(1, { message: 'hand_over.nobody' })
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  referralIds!: string[];
}
