import { Controller, Get, Inject } from '@nestjs/common';
import type { GroupProposalsView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { GroupBuilderService } from '@wor/services';
import { Allow } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { toGroupProposalsView } from './unmet-need.view.js';

@Controller('group-proposals')
export class GroupProposalController {
  constructor(@Inject(GroupBuilderService) private readonly builder: GroupBuilderService) {}

  /** New groups that could begin with who waits or found nothing; nothing is begun by it. */
  @Get()
  @Allow('group_proposal.read')
  async list(@CurrentActor() actor: Actor): Promise<GroupProposalsView> {
    return toGroupProposalsView(await this.builder.propose(actor));
  }
}
