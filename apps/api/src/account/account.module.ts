import { Module } from '@nestjs/common';
import { InvitationService, PasswordService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { InvitationController } from './invitation.controller.js';
import { PasswordController } from './password.controller.js';

@Module({
  controllers: [InvitationController, PasswordController],
  providers: [serviceFrom(InvitationService), serviceFrom(PasswordService)],
})
export class AccountModule {}
