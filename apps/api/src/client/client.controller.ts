import { Body, Controller, Inject, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import type { ClientView } from '@wor/contract';
import { DomainError } from '@wor/domain';
import { ClientService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentEdit, type Edit } from '../http/current.decorator.js';
import { EditClientDto } from './client.dto.js';
import { toClientView } from './client.view.js';

@Controller('clients')
export class ClientController {
  constructor(@Inject(ClientService) private readonly clients: ClientService) {}

  /** Changes a client's particulars under the version that was read. */
  @Patch(':id')
  @Allow('client.edit')
  async edit(
    @CurrentEdit() { actor, version }: Edit,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() changes: EditClientDto,
  ): Promise<ClientView> {
    if (version === undefined) throw new DomainError('version.missing');
    return toClientView(await this.clients.edit(actor, { id, changes, version }));
  }
}
