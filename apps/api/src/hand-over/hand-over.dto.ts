import type { AssignmentRequest, HandOverRequest, HoursRequest } from '@wor/contract';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';

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

export class CoachOfDto {
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
