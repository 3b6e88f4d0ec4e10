import { Module } from '@nestjs/common';
import { MatchingService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { MatchingController } from './matching.controller.js';

@Module({ controllers: [MatchingController], providers: [serviceFrom(MatchingService)] })
export class MatchingModule {}
