import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
} from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { CardView } from '@wor/contract';
import { drawCard } from '@wor/documents';
import type { Actor } from '@wor/domain';
import { CardService } from '@wor/services';
import type { FastifyRequest } from 'fastify';
import { WEB_ORIGIN } from '../home.module.js';
import { Allow, Public } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { originOf } from '../http/origin.js';
import { CardCodeDto } from './card.dto.js';
import { toCardFacts, toCardView } from './card.view.js';

@Controller()
export class CardController {
  constructor(
    @Inject(CardService) private readonly cards: CardService,
    @Inject(WEB_ORIGIN) private readonly origin: string,
  ) {}

  /** The card that the client takes home: A6, in the client's language, without a name. */
  @Get('referrals/:id/card')
  @Allow('card.print')
  @ApiOkResponse({ content: { 'application/pdf': {} } })
  @Header('Content-Type', 'application/pdf')
  @Header('Content-Disposition', 'inline; filename="kaart.pdf"')
  async print(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<Buffer> {
    return drawCard(toCardFacts(await this.cards.print(actor, id), this.origin));
  }

  /** What the code on a card opens, for anybody: whom to call, and by when one is called. */
  @Post('card-codes')
  @HttpCode(200)
  @Public()
  async look(@Body() { code }: CardCodeDto, @Req() request: FastifyRequest): Promise<CardView> {
    return toCardView(await this.cards.look(code, originOf(request)));
  }
}
