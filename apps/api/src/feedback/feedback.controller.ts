import { Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { FeedbackView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { FeedbackService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { toFeedbackView } from '../referral/record.view.js';

@Controller('referrals/:id/feedback')
export class FeedbackController {
  constructor(@Inject(FeedbackService) private readonly feedback: FeedbackService) {}

  /** The referrer has read a letter. */
  @Post(':feedbackId/read')
  @HttpCode(200)
  @Allow('feedback.acknowledge')
  async acknowledge(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('feedbackId', ParseUUIDPipe) feedbackId: string,
  ): Promise<FeedbackView> {
    return toFeedbackView(await this.feedback.acknowledge(actor, id, feedbackId));
  }
}
