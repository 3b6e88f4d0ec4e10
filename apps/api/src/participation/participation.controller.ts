import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { ParticipationView } from '@wor/contract';
import { civilDate, DomainError, participationSteps } from '@wor/domain';
import { ParticipationService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentEdit, CurrentSent, type Edit, type Sent } from '../http/current.decorator.js';
import { toParticipationView } from '../referral/record.view.js';
import { ParticipationStepDto, ProposeParticipationDto } from './participation.dto.js';

@Controller()
export class ParticipationController {
  constructor(
    @Inject(ParticipationService) private readonly participations: ParticipationService,
  ) {}

  /** A client takes part in an activity. */
  @Post('referrals/:id/participations')
  @Allow('participation.record')
  async propose(
    @CurrentSent() { actor, key }: Sent,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() order: ProposeParticipationDto,
  ): Promise<ParticipationView> {
    return toParticipationView(await this.participations.propose(actor, id, { ...order, key }));
  }

  /** A step of a participation: onto the waiting list, an offered seat and the answer to it, the start, the end. */
  @Post('participations/:id/actions/:action')
  @HttpCode(200)
  @Allow('participation.record')
  async act(
    @CurrentEdit() { actor, version }: Edit,
    @Param() { id, action }: { readonly id: string; readonly action: string },
    @Body() { on, reason }: ParticipationStepDto,
  ): Promise<ParticipationView> {
    const step = participationSteps.find((each) => each === action);
    if (step === undefined) throw new DomainError('not_found');
    const day = on === undefined ? undefined : civilDate(on);
    const request = { action: step, on: day, reason, version };
    return toParticipationView(await this.participations.act(actor, id, request));
  }
}
