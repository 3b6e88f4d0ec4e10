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
import type { SignUpAnswered, SignUpPage, SignUpView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { SignUpService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor, CurrentSent, type Sent } from '../http/current.decorator.js';
import { OwnPageDto, SignUpAnswerDto } from './provider.dto.js';
import { toSignUpView } from './provider.view.js';

const onPage = 25;

@Controller('provider/sign-ups')
export class SignUpController {
  constructor(@Inject(SignUpService) private readonly signUps: SignUpService) {}

  /** One page of who may come to the caller's organisation and agreed that it knows. */
  @Get()
  @Allow('participation.answer')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { after, limit = onPage }: OwnPageDto,
  ): Promise<SignUpPage> {
    const { items, next } = await this.signUps.list(actor, { limit, ...(after && { after }) });
    return { items: items.map(toSignUpView), next };
  }

  /** One of them. */
  @Get(':id')
  @Allow('participation.answer')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SignUpView> {
    return toSignUpView(await this.signUps.read(actor, id));
  }

  /** Says welcome, that there is no place with a reason, or that the coach should call. */
  @Post(':id/answers')
  @HttpCode(200)
  @Allow('participation.answer')
  async answer(
    @CurrentSent() { actor, key }: Sent,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answer, reason }: SignUpAnswerDto,
  ): Promise<SignUpAnswered> {
    const said = await this.signUps.answer(actor, id, { answer, reason, key });
    return { id: said.id, answer: said.answer };
  }
}
