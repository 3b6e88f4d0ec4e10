import type {
  AddAreasRequest,
  ChangeRoleRequest,
  ChangeSettingRequest,
  CreateOrganisationRequest,
  EditOrganisationRequest,
  RemoveAreasRequest,
  TeamRequest,
} from '@wor/contract';
import { roles, type Role } from '@wor/domain';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';
import { NumberInQuery } from '../http/number-in-query.decorator.js';

export class ChangeSettingDto implements ChangeSettingRequest {
  /** Checked field by field by the kind of setting that it is. */
  @MayBeAbsent()
  @IsDefined()
  body?: unknown;
  @MayBeAbsent() @IsInt() @Min(0) @Max(999_999) restore?: number;
  @MayBeAbsent() @IsString() @MaxLength(200, { message: 'text.too_long' }) note?: string;
}

export class HistoryDto {
  @MayBeAbsent() @NumberInQuery() @IsInt() @Min(1) @Max(999_999) after?: number;
  @MayBeAbsent() @NumberInQuery() @IsInt() @Min(1) @Max(100) limit?: number;
}

export class EditOrganisationDto implements EditOrganisationRequest {
  @IsString() @MaxLength(200, { message: 'text.too_long' }) name!: string;
  @MayBeAbsent() @IsString() @MaxLength(20, { message: 'agb.invalid' }) agb?: string;
  @MayBeAbsent()
  @IsString()
  @MaxLength(10, { message: 'municipality.invalid' })
  municipalityCode?: string;
  @MayBeAbsent() @Matches(/^[a-z_]{0,30}$/, { message: 'profession.unknown' }) profession?: string;
  @MayBeAbsent() @IsUUID('all', { message: 'team.missing' }) defaultTeamId?: string;
}

export class CreateOrganisationDto
  extends EditOrganisationDto
  implements CreateOrganisationRequest
{
  @Matches(/^[a-z]{0,20}$/, { message: 'organisation.kind' }) kind!: string;
}

export class TeamDto implements TeamRequest {
  @IsString() @MaxLength(200, { message: 'text.too_long' }) name!: string;
  @IsString() @MaxLength(30, { message: 'phone.invalid' }) phone!: string;
  @IsString() @MaxLength(200, { message: 'email.invalid' }) email!: string;
}

export class ChangeRoleDto implements ChangeRoleRequest {
  @IsIn(roles, { message: 'role.impossible' }) role!: Role;
  @IsArray() @ArrayMaxSize(50) @IsUUID('all', { each: true }) teamIds!: string[];
}

export class MoveAreaDto {
  @IsUUID('all', { message: 'team.missing' }) teamId!: string;
}

export class RemoveAreasDto implements RemoveAreasRequest {
  @IsString() @MaxLength(2000, { message: 'postcode.range' }) postcodes!: string;
}

export class AddAreasDto extends RemoveAreasDto implements AddAreasRequest {
  /** An empty one is refused together with whatever else is wrong. */
  @ValidateIf(({ teamId }: AddAreasDto) => teamId !== '')
  @IsUUID('all', { message: 'team.missing' })
  teamId!: string;
  @MayBeAbsent()
  @IsString()
  @MaxLength(20, { message: 'neighbourhood.invalid' })
  neighbourhoodCode?: string;
}

export class RouteDto {
  @IsString() @MaxLength(10) postcode!: string;
  @IsUUID('all', { message: 'team.missing' }) organisationId!: string;
}

export class ListByNameDto {
  @MayBeAbsent() @IsString() @MaxLength(80) search?: string;
  @MayBeAbsent() @IsUUID() after?: string;
  @MayBeAbsent() @NumberInQuery() @IsInt() @Min(1) @Max(100) limit?: number;
}

export class ListAreasDto {
  @MayBeAbsent() @Matches(/^[A-Z0-9]{1,20}-\d{4}$/) after?: string;
  @MayBeAbsent() @NumberInQuery() @IsInt() @Min(1) @Max(200) limit?: number;
}

export class ListLateWorkDto {
  /** Day, number of the referral and what is late, of the last one that was shown. */
  @MayBeAbsent() @Matches(/^\d{4}-\d{2}-\d{2} [\w-]{1,40} [\w.]{1,80}$/) after?: string;
  @MayBeAbsent() @NumberInQuery() @IsInt() @Min(1) @Max(200) limit?: number;
}
