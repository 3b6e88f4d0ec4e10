import { Global, Module } from '@nestjs/common';
import {
  LoginStepsService,
  OwnSessionService,
  RoleSwitchService,
  SessionService,
  StepUpService,
} from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { LoginStepsController } from './login-steps.controller.js';
import { OwnSessionController } from './own-session.controller.js';
import { RoleSwitchController } from './role-switch.controller.js';
import { SessionController } from './session.controller.js';

@Global()
@Module({
  controllers: [
    LoginStepsController,
    RoleSwitchController,
    SessionController,
    OwnSessionController,
  ],
  providers: [
    serviceFrom(SessionService),
    serviceFrom(StepUpService),
    serviceFrom(OwnSessionService),
    serviceFrom(LoginStepsService),
    serviceFrom(RoleSwitchService),
  ],
  exports: [SessionService],
})
export class IdentityModule {}
