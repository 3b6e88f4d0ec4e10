import { Module } from '@nestjs/common';
import { ParticipationService, ProviderShareService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { ParticipationController } from './participation.controller.js';
import { SharingController } from './sharing.controller.js';

@Module({
  controllers: [ParticipationController, SharingController],
  providers: [serviceFrom(ParticipationService), serviceFrom(ProviderShareService)],
})
export class ParticipationModule {}
