import type { AppointmentRequest, CalendarRequest, OpenHoursRequest } from '@wor/contract';
import { IsInt, IsString, Matches, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';

const day = /^\d{4}-\d{2}-\d{2}$/;

export class AppointmentDto implements AppointmentRequest {
  @MayBeAbsent() @IsString() @MaxLength(10, { message: 'appointment.day' }) day?: string;
  @MayBeAbsent() @IsString() @MaxLength(10, { message: 'appointment.time' }) time?: string;
  @MayBeAbsent() @IsString() @MaxLength(20, { message: 'appointment.kind' }) kind?: string;
  @MayBeAbsent() @IsString() @MaxLength(1000, { message: 'text.too_long' }) place?: string;
}

export class WeekDto {
  /** Any day of the week. */
  @MayBeAbsent() @Matches(day) day?: string;
}

export class OpenHoursDto implements OpenHoursRequest {
  @IsInt({ message: 'open_hours.minutes' }) slotMinutes!: number;
  @MayBeAbsent() @IsString() @MaxLength(100, { message: 'open_hours.times' }) monday?: string;
  @MayBeAbsent() @IsString() @MaxLength(100, { message: 'open_hours.times' }) tuesday?: string;
  @MayBeAbsent() @IsString() @MaxLength(100, { message: 'open_hours.times' }) wednesday?: string;
  @MayBeAbsent() @IsString() @MaxLength(100, { message: 'open_hours.times' }) thursday?: string;
  @MayBeAbsent() @IsString() @MaxLength(100, { message: 'open_hours.times' }) friday?: string;
  @MayBeAbsent() @IsString() @MaxLength(100, { message: 'open_hours.times' }) saturday?: string;
  @MayBeAbsent() @IsString() @MaxLength(100, { message: 'open_hours.times' }) sunday?: string;
}

export class CalendarDto implements CalendarRequest {
  @IsString() @MaxLength(100) token!: string;
}
