import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { ReciprocityView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { ReciprocityService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { ReciprocityDto } from './reciprocity.dto.js';
import { toReciprocityView } from './reciprocity.view.js';

@Controller('participations')
export class ReciprocityController {
  constructor(@Inject(ReciprocityService) private readonly reciprocity: ReciprocityService) {}

  /** What a client who takes part wants to do for those who are new; the last answer counts. */
  @Post(':id/reciprocity')
  @HttpCode(200)
  @Allow('participation.record')
  async note(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) participationId: string,
    @Body() { answer }: ReciprocityDto,
  ): Promise<ReciprocityView> {
    return toReciprocityView(await this.reciprocity.note(actor, { participationId, answer }));
  }
}
