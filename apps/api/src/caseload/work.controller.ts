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
import type {
  ContactResult,
  ContactTakenBack,
  DayView,
  TeamLoad,
  WorkFilters,
  WorkPage,
} from '@wor/contract';
import type { Actor } from '@wor/domain';
import { ContactService, WorkService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import {
  CurrentActor,
  CurrentEdit,
  CurrentSent,
  type Edit,
  type Sent,
} from '../http/current.decorator.js';
import { fromWorkCursor } from './work-cursor.js';
import { ContactDto, ListWorkDto } from './work.dto.js';
import {
  toContactResult,
  toContactTakenBack,
  toDayView,
  toTeamLoad,
  toWorkFilters,
  toWorkPage,
} from './work.view.js';

@Controller()
export class WorkController {
  constructor(
    @Inject(WorkService) private readonly work: WorkService,
    @Inject(ContactService) private readonly contacts: ContactService,
  ) {}

  /** What a coach does today, in groups: what is new, who to call, who is silent, who we wait for. */
  @Get('caseload/day')
  @Allow('work.read')
  async day(@CurrentActor() actor: Actor): Promise<DayView> {
    return toDayView(await this.work.day(actor));
  }

  /** What a work list can be narrowed by. */
  @Get('caseload/filters')
  @Allow('work.read')
  async filters(@CurrentActor() actor: Actor): Promise<WorkFilters> {
    return toWorkFilters(await this.work.filters(actor));
  }

  /** How the work of a lead's teams is divided. */
  @Get('caseload/load')
  @Allow('team.divide')
  async load(@CurrentActor() actor: Actor): Promise<TeamLoad> {
    return toTeamLoad(await this.work.load(actor));
  }

  /** One page of a saved view of one's clients; of a lead's teams for a lead. */
  @Get('caseload')
  @Allow('work.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { view, of, after, limit }: ListWorkDto,
  ): Promise<WorkPage> {
    const request = { view, of, after: fromWorkCursor(after), limit: limit ?? 25 };
    return toWorkPage(await this.work.list(actor, request));
  }

  /** Writes down a call, a visit or a message, and when the next contact is. */
  @Post('referrals/:id/contacts')
  @HttpCode(201)
  @Allow('contact.record')
  async logContact(
    @CurrentEdit() { actor, version, key }: Edit,
    @Param('id', ParseUUIDPipe) referralId: string,
    @Body() contact: ContactDto,
  ): Promise<ContactResult> {
    return toContactResult(await this.contacts.log(actor, { referralId, contact, version, key }));
  }

  /** Undoes a contact that one has just logged; its form holds again what was typed. */
  @Post('referrals/:id/contacts/:contactId/take-back')
  @HttpCode(200)
  @Allow('contact.record')
  async takeBackContact(
    @CurrentSent() { actor, key }: Sent,
    @Param('id', ParseUUIDPipe) referralId: string,
    @Param('contactId', ParseUUIDPipe) contactId: string,
  ): Promise<ContactTakenBack> {
    return toContactTakenBack(await this.contacts.takeBack(actor, { referralId, contactId, key }));
  }
}
