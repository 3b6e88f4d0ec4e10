import { Global, Module } from '@nestjs/common';
import { OwnSessionService, SessionService, StepUpService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { OwnSessionController } from './own-session.controller.js';
import { SessionController } from './session.controller.js';

@Global()
@Module({
  controllers: [SessionController, OwnSessionController],
  providers: [
    serviceFrom(SessionService),
    serviceFrom(StepUpService),
    serviceFrom(OwnSessionService),
  ],
  exports: [SessionService],
})
export class IdentityModule {}
