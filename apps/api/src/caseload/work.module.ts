import { Module } from '@nestjs/common';
import { ContactService, WorkService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { WorkController } from './work.controller.js';

@Module({
  controllers: [WorkController],
  providers: [serviceFrom(WorkService), serviceFrom(ContactService)],
})
export class WorkModule {}
