import type { DraftField, KeepDraftRequest } from '@wor/contract';
import { draftFieldNames, fieldSources, type DraftFieldName, type FieldSource } from '@wor/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';

class DraftFieldDto implements DraftField {
  @IsIn(draftFieldNames) name!: DraftFieldName;
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(2000, { each: true })
  values!: string[];
  @IsIn(fieldSources) source!: FieldSource;
}

export class KeepDraftDto implements KeepDraftRequest {
  @IsArray()
  @ArrayMaxSize(draftFieldNames.length)
  @ValidateNested({ each: true })
  @Type(() => DraftFieldDto)
  fields!: DraftFieldDto[];
}
