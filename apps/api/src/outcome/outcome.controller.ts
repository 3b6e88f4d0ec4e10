import { Body, Controller, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { MeasurementView } from '@wor/contract';
import { MeasurementService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentSent, type Sent } from '../http/current.decorator.js';
import { toMeasurementView } from '../referral/record.view.js';
import { MeasurementDto } from './outcome.dto.js';

@Controller('referrals/:id/measurements')
export class OutcomeController {
  constructor(@Inject(MeasurementService) private readonly measurements: MeasurementService) {}

  /** Scores and stores an instrument that was filled in with the client. */
  @Post()
  @Allow('measurement.record')
  async record(
    @CurrentSent() { actor, key }: Sent,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() order: MeasurementDto,
  ): Promise<MeasurementView> {
    return toMeasurementView(await this.measurements.record(actor, id, { ...order, key }));
  }
}
