import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type {
  LaunchOpened,
  LaunchResult,
  PracticeLaunchOffer,
  PracticeLaunchToken,
} from '@wor/contract';
import type { Actor } from '@wor/domain';
import { LaunchService, PracticeLaunchService } from '@wor/services';
import type { FastifyRequest } from 'fastify';
import { Allow, Public } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { originOf } from '../http/origin.js';
import { LaunchDto, OpenLaunchDto, PracticeLaunchDto } from './launch.dto.js';
import { toPracticeOffer } from './launch.view.js';

@Controller()
export class LaunchController {
  constructor(
    @Inject(LaunchService) private readonly launches: LaunchService,
    @Inject(PracticeLaunchService) private readonly practice: PracticeLaunchService,
  ) {}

  /** Takes in what a GP's system signed. Nobody is logged in yet: the signature is the proof. */
  @Post('launches')
  @Public()
  async receive(@Body() given: LaunchDto, @Req() request: FastifyRequest): Promise<LaunchResult> {
    const { source, token } = given;
    return { launch: await this.launches.receive({ source, token, origin: originOf(request) }) };
  }

  /** Makes a draft of a launch of one's own practice. */
  @Post('launches/open')
  @HttpCode(200)
  @Allow('draft.keep')
  async open(
    @CurrentActor() actor: Actor,
    @Body() { launch }: OpenLaunchDto,
  ): Promise<LaunchOpened> {
    return { draftId: await this.launches.open(actor, launch) };
  }

  /** The practices and invented patients of the practice region. */
  @Get('practice-launches')
  @Public()
  async offer(): Promise<PracticeLaunchOffer> {
    return toPracticeOffer(await this.practice.offer());
  }

  /** A signed launch of an invented patient. */
  @Post('practice-launches')
  @Public()
  async sign(@Body() request: PracticeLaunchDto): Promise<PracticeLaunchToken> {
    return { token: await this.practice.sign(request) };
  }
}
