import { Module } from '@nestjs/common';
import { AttendanceService, OwnActivityService, SignUpService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { OwnActivityController } from './own-activity.controller.js';
import { SignUpController } from './sign-up.controller.js';

@Module({
  controllers: [SignUpController, OwnActivityController],
  providers: [
    serviceFrom(SignUpService),
    serviceFrom(OwnActivityService),
    serviceFrom(AttendanceService),
  ],
})
export class ProviderModule {}
