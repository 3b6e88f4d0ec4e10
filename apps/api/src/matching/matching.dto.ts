import { Transform } from 'class-transformer';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';

export class ListActivitiesDto {
  /** `next` of the page before. */
  @MayBeAbsent() @IsUUID() after?: string;
  @MayBeAbsent()
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}
