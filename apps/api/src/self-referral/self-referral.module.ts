import { Module } from '@nestjs/common';
import { SelfReferralService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { SelfReferralController } from './self-referral.controller.js';

@Module({ controllers: [SelfReferralController], providers: [serviceFrom(SelfReferralService)] })
export class SelfReferralModule {}
