import { Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { QueueState, ReferTimesView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { OperationsService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { toQueueState, toReferTimes } from './operations.view.js';

@Controller('operations')
export class OperationsController {
  constructor(@Inject(OperationsService) private readonly operations: OperationsService) {}

  /** What waits, what was given up, and whether all that is due was done. */
  @Get('queues')
  @Allow('operations.read')
  async queues(@CurrentActor() actor: Actor): Promise<QueueState> {
    return toQueueState(await this.operations.queues(actor));
  }

  /** How long referring takes. */
  @Get('refer-times')
  @Allow('operations.read')
  async referTimes(@CurrentActor() actor: Actor): Promise<ReferTimesView> {
    return toReferTimes(await this.operations.referTimes(actor));
  }

  /** Lets a dead letter have its tries again. */
  @Post('dead-letters/:id/retry')
  @HttpCode(204)
  @Allow('operations.retry')
  retry(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.operations.retry(actor, id);
  }
}
