import type { MergeRequest, SamePersonChoiceRequest } from '@wor/contract';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.decorator.js';

const sides = ['kept', 'other'] as const;
type Side = (typeof sides)[number];

const Choice = (): PropertyDecorator => (target, property) => {
  MayBeAbsent()(target, property);
  IsIn(sides, { message: 'merge.choice' })(target, property);
};

class MergeChoicesDto {
  @Choice() name?: Side;
  @Choice() birthDate?: Side;
  @Choice() phone?: Side;
  @Choice() email?: Side;
  @Choice() address?: Side;
  @Choice() language?: Side;
  @Choice() needsInterpreter?: Side;
  @Choice() contactPreference?: Side;
  @Choice() noMessagesBy?: Side;
  @Choice() bestTime?: Side;
  @Choice() contactPerson?: Side;
  @Choice() barriers?: Side;
  readonly [field: string]: Side | undefined;
}

export class MergeDto implements MergeRequest {
  @IsUUID() otherId!: string;
  @IsInt() @Min(1) @Max(1_000_000) keptVersion!: number;
  @IsInt() @Min(1) @Max(1_000_000) otherVersion!: number;
  @ValidateNested() @Type(() => MergeChoicesDto) choices!: MergeChoicesDto;
}

export class SamePersonChoiceDto implements SamePersonChoiceRequest {
  @IsUUID() otherId!: string;
  @IsIn(['same', 'different']) choice!: 'same' | 'different';
}

export class CompareDto {
  @IsUUID() with!: string;
}
