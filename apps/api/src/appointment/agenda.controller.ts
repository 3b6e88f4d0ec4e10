import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Post,
  Put,
  Query,
  Req,
} from '@nestjs/common';
import type { AgendaView, CalendarFeedResult, CalendarView, OpenHoursResult } from '@wor/contract';
import { DomainError, type Actor } from '@wor/domain';
import { AgendaService, CalendarService } from '@wor/services';
import type { FastifyRequest } from 'fastify';
import { Allow, Public } from '../http/allow.decorator.js';
import { CurrentActor, CurrentEdit, type Edit } from '../http/current.decorator.js';
import { originOf } from '../http/origin.js';
import { CalendarDto, OpenHoursDto, WeekDto } from './appointment.dto.js';
import { toAgendaView } from './appointment.view.js';

@Controller()
export class AgendaController {
  constructor(
    @Inject(AgendaService) private readonly agendas: AgendaService,
    @Inject(CalendarService) private readonly calendars: CalendarService,
  ) {}

  /** One's own week, this one by default. */
  @Get('agenda')
  @Allow('agenda.keep')
  async week(@CurrentActor() actor: Actor, @Query() { day }: WeekDto): Promise<AgendaView> {
    return toAgendaView(await this.agendas.week(actor, day));
  }

  /** When one can be booked. */
  @Put('agenda/hours')
  @Allow('agenda.keep')
  setHours(
    @CurrentEdit() { actor, version }: Edit,
    @Body() hours: OpenHoursDto,
  ): Promise<OpenHoursResult> {
    if (version === undefined) throw new DomainError('version.missing');
    return this.agendas.setHours(actor, hours, version);
  }

  /** A new private address for one's own calendar program; an earlier one ends. */
  @Post('agenda/feed')
  @Allow('agenda.keep')
  renewFeed(@CurrentActor() actor: Actor): Promise<CalendarFeedResult> {
    return this.agendas.renewFeed(actor);
  }

  /** No private address any more. */
  @Delete('agenda/feed')
  @HttpCode(204)
  @Allow('agenda.keep')
  endFeed(@CurrentActor() actor: Actor): Promise<void> {
    return this.agendas.endFeed(actor);
  }

  /** What a private address opens, for whoever has it; the token never stands in an address here. */
  @Post('calendar-feeds')
  @HttpCode(200)
  @Public()
  async feed(
    @Body() { token }: CalendarDto,
    @Req() request: FastifyRequest,
  ): Promise<CalendarView> {
    return { file: await this.calendars.ofCoach(token, originOf(request)) };
  }

  /** The appointment of a message, for the client's own calendar. */
  @Post('client-pages/calendar')
  @HttpCode(200)
  @Public()
  async ofClient(@Body() { token }: CalendarDto): Promise<CalendarView> {
    return { file: await this.calendars.ofClient(token) };
  }
}
