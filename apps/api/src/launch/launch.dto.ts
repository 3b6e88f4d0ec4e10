import type {
  LaunchKeyRequest,
  LaunchRequest,
  OpenLaunchRequest,
  PracticeLaunchRequest,
} from '@wor/contract';
import { IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';
import { NumberInQuery } from '../http/number-in-query.decorator.js';

export class LaunchDto implements LaunchRequest {
  @Matches(/^[a-z_]{1,40}$/) source!: string;
  /** Longer than any launch may be, so that the refusal of a long one is audited as such. */
  @IsString() @MaxLength(90_000) token!: string;
}

export class OpenLaunchDto implements OpenLaunchRequest {
  @Matches(/^[\w-]{20,64}$/) launch!: string;
}

export class ListLaunchKeysDto {
  @MayBeAbsent() @IsUUID() after?: string;
  @MayBeAbsent() @NumberInQuery() @IsInt() @Min(1) @Max(100) limit?: number;
}

export class LaunchKeyDto implements LaunchKeyRequest {
  @IsString() @MaxLength(250) issuer!: string;
  @IsString() @MaxLength(10_000) jwks!: string;
  @IsString() @MaxLength(10) validUntil!: string;
}

export class PracticeLaunchDto implements PracticeLaunchRequest {
  @IsUUID() practice!: string;
  @Matches(/^[a-z_]{1,40}$/) patient!: string;
}
