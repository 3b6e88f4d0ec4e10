import { Module } from '@nestjs/common';
import { OperationsService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { OperationsController } from './operations.controller.js';

@Module({ controllers: [OperationsController], providers: [serviceFrom(OperationsService)] })
export class AdminModule {}
