import type { ReciprocityRequest } from '@wor/contract';
import { reciprocityAnswers, type ReciprocityAnswer } from '@wor/domain';
import { IsIn } from 'class-validator';

export class ReciprocityDto implements ReciprocityRequest {
  @IsIn(reciprocityAnswers, { message: 'reciprocity.answer' })
  answer!: ReciprocityAnswer;
}
