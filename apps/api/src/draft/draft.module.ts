import { Module } from '@nestjs/common';
import { DraftService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { DraftController } from './draft.controller.js';

@Module({ controllers: [DraftController], providers: [serviceFrom(DraftService)] })
export class DraftModule {}
