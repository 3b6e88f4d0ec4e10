import {
  accessibilityFeatures,
  anyLanguage,
  costLimits,
  distanceLimits,
  groupWishes,
  languages,
  matchDayParts,
  matchDays,
  type CostLimit,
  type DistanceLimit,
  type GroupWish,
  type SearchDay,
  type SearchDayPart,
} from '@wor/domain';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';
import { NumberInQuery } from '../http/number-in-query.decorator.js';

const features = accessibilityFeatures.map(({ code }) => code);
const spoken = [...languages.map(({ code }) => code), anyLanguage];
const code = /^[A-Za-z0-9_]{1,40}$/;

/** What is looked for; every question may be absent. */
export class SearchActivitiesDto {
  /** Words as they were typed; signs mean nothing. */
  @MayBeAbsent() @IsString() @MaxLength(300, { message: 'text.too_long' }) q?: string;
  @MayBeAbsent() @Matches(code) arrangement?: string;
  @MayBeAbsent() @Matches(code) neighbourhood?: string;
  @MayBeAbsent() @IsIn(matchDays) day?: SearchDay;
  @MayBeAbsent() @IsIn(matchDayParts) part?: SearchDayPart;
  @MayBeAbsent() @IsIn(spoken) language?: string;
  @MayBeAbsent() @NumberInQuery() @IsIn(costLimits) maxCostCents?: CostLimit;
  /** Codes with a comma between them; all of them are asked. */
  @MayBeAbsent()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',') : value,
  )
  @IsArray()
  @ArrayMaxSize(features.length)
  @ArrayUnique()
  @IsIn(features, { each: true })
  accessibility?: readonly string[];
  @MayBeAbsent() @IsIn(groupWishes) group?: GroupWish;
  /** From where distance is measured: a postcode or its four digits, never together with a client. */
  @MayBeAbsent() @IsString() @MaxLength(20, { message: 'postcode.invalid' }) postcode?: string;
  @MayBeAbsent() @NumberInQuery() @IsIn(distanceLimits) withinMetres?: DistanceLimit;
  /** `next` of the page before. */
  @MayBeAbsent() @Matches(/^[0-9]{1,7}$/) after?: string;
  @MayBeAbsent()
  @NumberInQuery()
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}
