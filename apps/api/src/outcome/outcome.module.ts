import { Module } from '@nestjs/common';
import { MeasurementService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { OutcomeController } from './outcome.controller.js';

@Module({ controllers: [OutcomeController], providers: [serviceFrom(MeasurementService)] })
export class OutcomeModule {}
