import { Module } from '@nestjs/common';
import { LaunchKeyService, LaunchService, PracticeLaunchService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { LaunchKeyController } from './launch-key.controller.js';
import { LaunchController } from './launch.controller.js';

@Module({
  controllers: [LaunchController, LaunchKeyController],
  providers: [
    serviceFrom(LaunchService),
    serviceFrom(LaunchKeyService),
    serviceFrom(PracticeLaunchService),
  ],
})
export class LaunchModule {}
