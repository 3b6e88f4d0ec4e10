import { Module } from '@nestjs/common';
import { AgendaService, AppointmentService, CalendarService, PresenceService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { AgendaController } from './agenda.controller.js';
import { AppointmentController } from './appointment.controller.js';

@Module({
  controllers: [AppointmentController, AgendaController],
  providers: [
    ...[serviceFrom(AppointmentService), serviceFrom(AgendaService)],
    ...[serviceFrom(CalendarService), serviceFrom(PresenceService)],
  ],
})
export class AppointmentModule {}
