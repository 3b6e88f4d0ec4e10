import { Module } from '@nestjs/common';
import { SafetyService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { SafetyController } from './safety.controller.js';

@Module({ controllers: [SafetyController], providers: [serviceFrom(SafetyService)] })
export class SafetyModule {}
