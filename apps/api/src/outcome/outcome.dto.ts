import type { MeasurementRequest } from '@wor/contract';
import { ArrayMaxSize, IsArray, IsIn, Matches } from 'class-validator';
import { IsAnswer } from './is-answer.decorator.js';

const moments = ['baseline', 'closing', 'follow_up', 'between'] as const;

export class MeasurementDto implements MeasurementRequest {
  @Matches(/^[a-z0-9-]{1,40}$/, { message: 'instrument.unknown' }) instrument!: string;
  @IsIn(moments) moment!: (typeof moments)[number];
  @IsArray()
  @ArrayMaxSize(200)
  @IsAnswer({ each: true, message: 'instrument.answers' })
  answers!: (number | null)[];
}
