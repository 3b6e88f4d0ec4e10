import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '@wor/domain';
import { ProviderShareService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { ShareDto } from './participation.dto.js';

@Controller('participations')
export class SharingController {
  constructor(@Inject(ProviderShareService) private readonly shares: ProviderShareService) {}

  /** The client agreed that the provider knows the first name and what is needed on the spot. */
  @Post(':id/sharing')
  @HttpCode(204)
  @Allow('participation.record')
  async share(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { isAgreed }: ShareDto,
  ): Promise<void> {
    await this.shares.share(actor, id, isAgreed);
  }

  /** The client does not want that any more: the provider sees nothing from now on. */
  @Post(':id/sharing/end')
  @HttpCode(204)
  @Allow('participation.record')
  async unshare(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.shares.unshare(actor, id);
  }
}
