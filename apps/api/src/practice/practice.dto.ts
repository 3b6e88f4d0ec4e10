import type { LetterSearch } from '@wor/contract';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';
import { NumberInQuery } from '../http/number-in-query.decorator.js';

export class FilterDto {
  @MayBeAbsent() @NumberInQuery() @IsInt() @Min(1) @Max(3660) days?: number;
  @MayBeAbsent() @IsIn(['me', 'practice']) who?: 'me' | 'practice';
  @MayBeAbsent() @NumberInQuery() @IsInt() @Min(0) @Max(4) step?: number;
  @MayBeAbsent() @Matches(/^[A-Za-z0-9_-]{1,200}$/) after?: string;
  @MayBeAbsent() @NumberInQuery() @IsInt() @Min(1) @Max(100) limit?: number;
}

export class SearchDto implements LetterSearch {
  @IsString() @MaxLength(120) name!: string;
  @IsString() @MaxLength(20) birthDate!: string;
}
