import { Module } from '@nestjs/common';
import { ReferralService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { ReferralController } from './referral.controller.js';

@Module({ controllers: [ReferralController], providers: [serviceFrom(ReferralService)] })
export class ReferralModule {}
