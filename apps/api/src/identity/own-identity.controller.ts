import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
} from '@nestjs/common';
import type { OwnIdentityList } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { OwnLinksService } from '@wor/services';
import type { FastifyRequest } from 'fastify';
import { AnySession, StepUp } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { originOf } from '../http/origin.js';
import { ReturnDto } from './federation.dto.js';

@Controller('identities')
export class OwnIdentityController {
  constructor(@Inject(OwnLinksService) private readonly links: OwnLinksService) {}

  /** The logins elsewhere that open the caller's account. */
  @Get()
  @AnySession()
  async list(@CurrentActor() actor: Actor): Promise<OwnIdentityList> {
    const rows = await this.links.list(actor);
    return {
      items: rows.map(({ id, issuer, linkedAt }) => ({
        ...{ id, issuer },
        linkedAt: linkedAt.toISOString(),
      })),
    };
  }

  /** Links the caller's account to whoever comes back from the provider of their organisation. */
  @Post()
  @HttpCode(204)
  @AnySession()
  @StepUp()
  async link(
    @CurrentActor() actor: Actor,
    @Body() back: ReturnDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.links.link(actor, { ...back, origin: originOf(request) });
  }

  /** From now on that login elsewhere opens nothing here. */
  @Delete(':id')
  @HttpCode(204)
  @AnySession()
  @StepUp()
  async unlink(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.links.unlink(actor, id);
  }
}
