import { Module } from '@nestjs/common';
import { GroupBuilderService, UnmetNeedService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { GroupProposalController } from './group-proposal.controller.js';
import { UnmetNeedController } from './unmet-need.controller.js';

@Module({
  controllers: [UnmetNeedController, GroupProposalController],
  providers: [serviceFrom(UnmetNeedService), serviceFrom(GroupBuilderService)],
})
export class UnmetNeedModule {}
