import { Module } from '@nestjs/common';
import { SignalService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { SignalController } from './signal.controller.js';

@Module({ controllers: [SignalController], providers: [serviceFrom(SignalService)] })
export class SignalModule {}
