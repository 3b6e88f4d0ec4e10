import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import type { AppointmentView, PresenceView, SlotsView } from '@wor/contract';
import { DomainError, type Actor } from '@wor/domain';
import { AppointmentService, PresenceService, type AppointmentStep } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import {
  CurrentActor,
  CurrentEdit,
  CurrentSent,
  type Edit,
  type Sent,
} from '../http/current.decorator.js';
import { AppointmentDto, WeekDto } from './appointment.dto.js';
import { toAppointmentView, toSlotsView } from './appointment.view.js';

const steps: readonly AppointmentStep['action'][] = ['move', 'cancel', 'keep', 'miss'];

@Controller()
export class AppointmentController {
  constructor(
    @Inject(AppointmentService) private readonly appointments: AppointmentService,
    @Inject(PresenceService) private readonly presence: PresenceService,
  ) {}

  /** When the coach of a client can be booked in one week. */
  @Get('referrals/:id/slots')
  @Allow('appointment.record')
  async slots(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { day }: WeekDto,
  ): Promise<SlotsView> {
    return toSlotsView(await this.appointments.slots(actor, id, day));
  }

  /** Books a time with a client. */
  @Post('referrals/:id/appointments')
  @Allow('appointment.record')
  async book(
    @CurrentSent() { actor, key }: Sent,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() order: AppointmentDto,
  ): Promise<AppointmentView> {
    const request = { referralId: id, order: { ...order }, ...(key === undefined ? {} : { key }) };
    return toAppointmentView(await this.appointments.book(actor, request));
  }

  /** Moves or cancels an appointment, or says how it went. */
  @Post('appointments/:id/actions/:action')
  @HttpCode(200)
  @Allow('appointment.record')
  async act(
    @CurrentEdit() { actor, version }: Edit,
    @Param() { id, action }: { readonly id: string; readonly action: string },
    @Body() order: AppointmentDto,
  ): Promise<AppointmentView> {
    const step = steps.find((each) => each === action);
    if (step === undefined) throw new DomainError('not_found');
    const request = { action: step, order: { ...order }, version };
    return toAppointmentView(await this.appointments.act(actor, id, request));
  }

  /** Somebody has a dossier open; tells who else does. */
  @Post('referrals/:id/presence')
  @HttpCode(200)
  @Allow('client.read')
  async look(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PresenceView> {
    return { names: await this.presence.look(actor, id) };
  }
}
