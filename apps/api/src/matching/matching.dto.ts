import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';
import { NumberInQuery } from '../http/number-in-query.decorator.js';

export class ListActivitiesDto {
  /** `next` of the page before. */
  @MayBeAbsent() @IsUUID() after?: string;
  @MayBeAbsent()
  @NumberInQuery()
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}
