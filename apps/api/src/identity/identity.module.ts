import { Global, Module } from '@nestjs/common';
import {
  LoginStepsService,
  MailCodeService,
  OwnSessionService,
  RoleSwitchService,
  SessionService,
  StepUpService,
} from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { LoginStepsController } from './login-steps.controller.js';
import { MailCodeController } from './mail-code.controller.js';
import { OwnSessionController } from './own-session.controller.js';
import { RoleSwitchController } from './role-switch.controller.js';
import { SessionController } from './session.controller.js';

@Global()
@Module({
  controllers: [
    LoginStepsController,
    MailCodeController,
    RoleSwitchController,
    SessionController,
    OwnSessionController,
  ],
  providers: [
    serviceFrom(SessionService),
    serviceFrom(StepUpService),
    serviceFrom(OwnSessionService),
    serviceFrom(LoginStepsService),
    serviceFrom(MailCodeService),
    serviceFrom(RoleSwitchService),
  ],
  exports: [SessionService],
})
export class IdentityModule {}
