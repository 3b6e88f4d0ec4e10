import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import type {
  AttendanceMarked,
  AttendanceView,
  ChangedView,
  OwnActivityPage,
  OwnActivityView,
} from '@wor/contract';
import { DomainError, isCivilDate, type Actor, type CivilDate } from '@wor/domain';
import { AttendanceService, OwnActivityService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor, CurrentEdit, type Edit } from '../http/current.decorator.js';
import {
  AttendanceDayDto,
  AttendanceDto,
  AttendanceOfDayDto,
  CapacityDto,
  OwnPageDto,
} from './provider.dto.js';
import { toAttendanceView, toOwnActivityView } from './provider.view.js';

const onPage = 25;

function dayOf(day: string): CivilDate {
  if (isCivilDate(day)) return day;
  const code = 'attendance.day';
  throw new DomainError(code, { fields: [{ field: 'day', code }] });
}

@Controller('provider/activities')
export class OwnActivityController {
  constructor(
    @Inject(OwnActivityService) private readonly activities: OwnActivityService,
    @Inject(AttendanceService) private readonly attendance: AttendanceService,
  ) {}

  /** One page of the activities of the caller's organisation. */
  @Get()
  @Allow('own_activity.keep')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { after, limit = onPage }: OwnPageDto,
  ): Promise<OwnActivityPage> {
    const { items, next } = await this.activities.list(actor, { limit, ...(after && { after }) });
    return { items: items.map(toOwnActivityView), next };
  }

  /** One of them. */
  @Get(':id')
  @Allow('own_activity.keep')
  async readOne(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OwnActivityView> {
    return toOwnActivityView(await this.activities.read(actor, id));
  }

  /** Says that all of it is still right today. */
  @Post(':id/assure')
  @HttpCode(200)
  @Allow('own_activity.keep')
  assure(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ChangedView> {
    return this.activities.assure(actor, id);
  }

  /** Says how many seats there are, under the version that was read. */
  @Post(':id/capacity')
  @HttpCode(200)
  @Allow('own_activity.keep')
  changeCapacity(
    @CurrentEdit() { actor, version }: Edit,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { capacity }: CapacityDto,
  ): Promise<ChangedView> {
    if (version === undefined) throw new DomainError('version.missing');
    return this.activities.changeCapacity(actor, id, { seen: version, capacity });
  }

  /** Who could be there on a day; without one, on the last day on which it was. */
  @Get(':id/attendance')
  @Allow('attendance.keep')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { day }: AttendanceDayDto,
  ): Promise<AttendanceView> {
    const asked = day === undefined ? undefined : dayOf(day);
    return toAttendanceView(await this.attendance.read(actor, id, asked));
  }

  /** Says of these people whether they were there on a day. */
  @Put(':id/attendance/:day')
  @Allow('attendance.keep')
  mark(
    @CurrentActor() actor: Actor,
    @Param() { id, day }: AttendanceOfDayDto,
    @Body() { present, absent }: AttendanceDto,
  ): Promise<AttendanceMarked> {
    return this.attendance.mark(actor, id, { day: dayOf(day), present, absent });
  }
}
