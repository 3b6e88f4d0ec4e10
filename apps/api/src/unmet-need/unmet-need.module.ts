import { Module } from '@nestjs/common';
import { UnmetNeedService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { UnmetNeedController } from './unmet-need.controller.js';

@Module({ controllers: [UnmetNeedController], providers: [serviceFrom(UnmetNeedService)] })
export class UnmetNeedModule {}
