import type { UnmetNeedRequest } from '@wor/contract';
import { unmetNeedCauses, type UnmetNeedCause } from '@wor/domain';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class UnmetNeedDto implements UnmetNeedRequest {
  @IsString()
  @IsNotEmpty({ message: 'arrangement.unknown' })
  @MaxLength(60, { message: 'arrangement.unknown' })
  arrangement!: string;
  @IsIn(unmetNeedCauses, { message: 'unmet_need.cause' })
  cause!: UnmetNeedCause;
}
