import { Module } from '@nestjs/common';
import { PracticeService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { PracticeController } from './practice.controller.js';

@Module({ controllers: [PracticeController], providers: [serviceFrom(PracticeService)] })
export class PracticeModule {}
