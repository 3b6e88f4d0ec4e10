import type { SuggestionRequest } from '@wor/contract';
import {
  accessibilityFeatures,
  costLimits,
  distanceLimits,
  groupWishes,
  type CostLimit,
  type DistanceLimit,
  type GroupWish,
} from '@wor/domain';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
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

const features = accessibilityFeatures.map(({ code }) => code);

/** What a coach asks for with one search; everything may be absent. */
export class SuggestDto implements SuggestionRequest {
  @MayBeAbsent() @IsIn(distanceLimits) withinMetres?: DistanceLimit;
  @MayBeAbsent() @IsIn(costLimits) maxCostCents?: CostLimit;
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(features.length)
  @ArrayUnique()
  @IsIn(features, { each: true })
  accessibility?: readonly string[];
  @MayBeAbsent() @IsIn(groupWishes) group?: GroupWish;
  @MayBeAbsent() @IsBoolean() onlyOwnTimes?: boolean;
}
