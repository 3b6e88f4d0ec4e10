import { Module } from '@nestjs/common';
import { FollowUpService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { FollowUpController } from './follow-up.controller.js';

@Module({ controllers: [FollowUpController], providers: [serviceFrom(FollowUpService)] })
export class FollowUpModule {}
