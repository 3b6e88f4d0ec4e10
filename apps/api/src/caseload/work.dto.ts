import type { ContactRequest } from '@wor/contract';
import { workViews, type WorkView } from '@wor/domain';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';

const channels = ['phone', 'visit', 'mail', 'message'] as const;
const results = ['spoken', 'no_answer', 'call_back', 'no_show', 'voicemail'] as const;

export class ListWorkDto {
  @IsIn(workViews) view!: WorkView;
  /** Which state, neighbourhood or reason, for the views `step`, `area` and `reason`. */
  @MayBeAbsent() @Matches(/^[A-Za-z0-9_]{1,40}$/) of?: string;
  @MayBeAbsent() @Matches(/^[A-Za-z0-9_-]{1,200}$/) after?: string;
  @MayBeAbsent()
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class ContactDto implements ContactRequest {
  @IsIn(channels, { message: 'attempt.missing' }) channel!: (typeof channels)[number];
  @IsIn(results, { message: 'result.missing' }) result!: (typeof results)[number];
  @MayBeAbsent() @IsString() @MaxLength(2000, { message: 'text.too_long' }) note?: string;
  @MayBeAbsent()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'next_date.invalid' })
  nextOn?: string;
}
