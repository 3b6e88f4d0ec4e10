import type { FormField, KeepFormRequest } from '@wor/contract';
import { dossierFormPattern } from '@wor/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

class FormFieldDto implements FormField {
  @Matches(/^[A-Za-z][\w.-]{0,79}$/) name!: string;
  @IsArray()
  @ArrayMaxSize(60)
  @IsString({ each: true })
  @MaxLength(4000, { each: true })
  values!: string[];
}

/** Which form of which referral, in the path. */
export class FormPathDto {
  @IsUUID() id!: string;
  @Matches(dossierFormPattern) form!: string;
}

export class KeepFormDto implements KeepFormRequest {
  @IsArray()
  @ArrayMaxSize(80)
  @ValidateNested({ each: true })
  @Type(() => FormFieldDto)
  fields!: FormFieldDto[];
}
