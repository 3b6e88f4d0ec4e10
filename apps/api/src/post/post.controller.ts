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
} from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { PostView, ReachView } from '@wor/contract';
import { drawLetter } from '@wor/documents';
import { DomainError, letterSteps, type Actor } from '@wor/domain';
import { PostService, ReachService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { TrustAddressDto } from './post.dto.js';
import { toLetterFacts, toPostView, toReachView } from './post.view.js';

@Controller()
export class PostController {
  constructor(
    @Inject(PostService) private readonly posts: PostService,
    @Inject(ReachService) private readonly reaches: ReachService,
  ) {}

  /** Letters that a team still has to send on paper, and what came in for its clients. */
  @Get('post')
  @Allow('post.read')
  async read(@CurrentActor() actor: Actor): Promise<PostView> {
    return toPostView(await this.posts.read(actor));
  }

  /** One letter to a client, to print. */
  @Get('letters/:id/paper')
  @Allow('post.handle')
  @ApiOkResponse({ content: { 'application/pdf': {} } })
  @Header('Content-Type', 'application/pdf')
  @Header('Content-Disposition', 'inline; filename="brief.pdf"')
  async print(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<Buffer> {
    return drawLetter(toLetterFacts(await this.posts.print(actor, id)));
  }

  /** A letter is in the post, is not after all, or came back. */
  @Post('letters/:id/steps/:action')
  @HttpCode(204)
  @Allow('post.handle')
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('action') action: string,
  ): Promise<void> {
    const step = letterSteps.find((each) => each === action);
    if (step === undefined) throw new DomainError('not_found');
    await this.posts.move(actor, id, step);
  }

  /** Somebody dealt with what came in. */
  @Post('inbound/:id/handled')
  @HttpCode(204)
  @Allow('post.handle')
  async handle(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.posts.handle(actor, id);
  }

  /** How a client is written to now and why, and what was written before. */
  @Get('referrals/:id/reach')
  @Allow('client.read')
  async reach(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ReachView> {
    return toReachView(await this.reaches.read(actor, id));
  }

  /** An address from which something came back is right after all. */
  @Post('referrals/:id/reach/trust')
  @HttpCode(204)
  @Allow('client.edit')
  async trust(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { channel }: TrustAddressDto,
  ): Promise<void> {
    await this.reaches.trust(actor, id, channel);
  }
}
