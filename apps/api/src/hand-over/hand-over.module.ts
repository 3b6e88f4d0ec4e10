import { Module } from '@nestjs/common';
import { HandOverService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { HandOverController } from './hand-over.controller.js';

@Module({ controllers: [HandOverController], providers: [serviceFrom(HandOverService)] })
export class HandOverModule {}
