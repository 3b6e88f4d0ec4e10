import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import type { LaunchKeyPage, LaunchKeyView } from '@wor/contract';
import { DomainError, type Actor } from '@wor/domain';
import { LaunchKeyService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor, CurrentEdit, type Edit } from '../http/current.decorator.js';
import { LaunchKeyDto, ListLaunchKeysDto } from './launch.dto.js';
import { toLaunchKeyView } from './launch.view.js';

const onPage = 50;

@Controller()
export class LaunchKeyController {
  constructor(@Inject(LaunchKeyService) private readonly keys: LaunchKeyService) {}

  /** One page of the practices of the region, and what their systems sign with. */
  @Get('launch-keys')
  @Allow('launch_key.edit')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { after, limit = onPage }: ListLaunchKeysDto,
  ): Promise<LaunchKeyPage> {
    const { items, next } = await this.keys.list(actor, { after, limit });
    return { items: items.map(toLaunchKeyView), next };
  }

  /** One practice, and what its system signs with. */
  @Get('organisations/:id/launch-keys')
  @Allow('launch_key.edit')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<LaunchKeyView> {
    return toLaunchKeyView(await this.keys.read(actor, id));
  }

  /** Registers pasted public keys under the version that was read: `If-Match: "0"` for the first. */
  @Put('organisations/:id/launch-keys')
  @Allow('launch_key.edit')
  async save(
    @CurrentEdit() { actor, version }: Edit,
    @Param('id', ParseUUIDPipe) organisationId: string,
    @Body() { issuer, jwks, validUntil }: LaunchKeyDto,
  ): Promise<LaunchKeyView> {
    if (version === undefined) throw new DomainError('version.missing');
    const request = { organisationId, issuer, jwks, validUntil, version };
    return toLaunchKeyView(await this.keys.save(actor, request));
  }
}
