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
  AssignmentResult,
  HandOverClients,
  HandOverList,
  HandOverPage,
  HandOverResult,
  ReceiverList,
} from '@wor/contract';
import type { Actor } from '@wor/domain';
import { HandOverService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor, CurrentSent, type Sent } from '../http/current.decorator.js';
import {
  AssignmentDto,
  ClientPageDto,
  CoachOfDto,
  HandOverDto,
  HoursDto,
} from './hand-over.dto.js';
import { fromWorkCursor } from '../caseload/work-cursor.js';
import { toWorkPage } from '../caseload/work.view.js';
import { toHandOverList, toHandOverPage, toReceiverList } from './hand-over.view.js';

const pageOf = ({ after, limit }: ClientPageDto) => ({
  after: fromWorkCursor(after),
  limit: limit ?? 100,
});

@Controller('hand-overs')
export class HandOverController {
  constructor(@Inject(HandOverService) private readonly handOvers: HandOverService) {}

  /** To whom one can hand over, how full their weeks are, and what is planned or runs. */
  @Get()
  @Allow('hand_over.read')
  async overview(@CurrentActor() actor: Actor): Promise<HandOverList> {
    return toHandOverList(await this.handOvers.overview(actor));
  }

  /** Whom a coach can hand over, with what is next for each. */
  @Get('clients')
  @Allow('hand_over.read')
  async clients(
    @CurrentActor() actor: Actor,
    @Query() { coachId, ...page }: CoachOfDto,
  ): Promise<HandOverClients> {
    return toWorkPage(await this.handOvers.clientsOf(actor, coachId, pageOf(page)));
  }

  /** Clients of one's teams whom nobody carries. */
  @Get('unassigned')
  @Allow('hand_over.read')
  async unassigned(
    @CurrentActor() actor: Actor,
    @Query() page: ClientPageDto,
  ): Promise<HandOverClients> {
    return toWorkPage(await this.handOvers.unassigned(actor, pageOf(page)));
  }

  /** Teams of other regions to which a referral can be given. */
  @Get('receivers')
  @Allow('receiver.list')
  async receivers(@CurrentActor() actor: Actor): Promise<ReceiverList> {
    return toReceiverList(await this.handOvers.receivers(actor));
  }

  /** Gives clients without a coach to somebody of their team. */
  @Post('assignments')
  @HttpCode(200)
  @Allow('hand_over.make')
  async assign(
    @CurrentActor() actor: Actor,
    @Body() order: AssignmentDto,
  ): Promise<AssignmentResult> {
    return { clients: await this.handOvers.assign(actor, order) };
  }

  /** One hand-over with its clients. */
  @Get(':id')
  @Allow('hand_over.read')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() page: ClientPageDto,
  ): Promise<HandOverPage> {
    return toHandOverPage(await this.handOvers.read(actor, id, pageOf(page)));
  }

  /** Gives clients to a colleague, for a while or for good. */
  @Post()
  @HttpCode(201)
  @Allow('hand_over.make')
  make(@CurrentSent() { actor, key }: Sent, @Body() request: HandOverDto): Promise<HandOverResult> {
    return this.handOvers.make(actor, request, key);
  }

  /** Ends a hand-over before its day. */
  @Post(':id/end')
  @HttpCode(204)
  @Allow('hand_over.make')
  end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.handOvers.end(actor, id);
  }

  /** How many hours a week a colleague works. */
  @Put('hours/:accountId')
  @HttpCode(204)
  @Allow('team.divide')
  setHours(
    @CurrentActor() actor: Actor,
    @Param('accountId', ParseUUIDPipe) accountId: string,
    @Body() { hoursPerWeek }: HoursDto,
  ): Promise<void> {
    return this.handOvers.setHours(actor, accountId, hoursPerWeek);
  }
}
