import { Global, Module } from '@nestjs/common';
import { SessionService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { SessionController } from './session.controller.js';

@Global()
@Module({
  controllers: [SessionController],
  providers: [serviceFrom(SessionService)],
  exports: [SessionService],
})
export class IdentityModule {}
