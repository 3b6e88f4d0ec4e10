import { Module } from '@nestjs/common';
import {
  EmailChangeService,
  InvitationService,
  OwnAccountService,
  OwnFactorService,
  PasswordService,
} from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { InvitationController } from './invitation.controller.js';
import { OwnAccountController } from './own-account.controller.js';
import { OwnFactorController } from './own-factor.controller.js';
import { PasswordController } from './password.controller.js';

@Module({
  controllers: [
    InvitationController,
    PasswordController,
    OwnAccountController,
    OwnFactorController,
  ],
  providers: [
    serviceFrom(InvitationService),
    serviceFrom(PasswordService),
    serviceFrom(OwnAccountService),
    serviceFrom(OwnFactorService),
    serviceFrom(EmailChangeService),
  ],
})
export class AccountModule {}
