import { Module } from '@nestjs/common';
import { FeedbackService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { FeedbackController } from './feedback.controller.js';

@Module({ controllers: [FeedbackController], providers: [serviceFrom(FeedbackService)] })
export class FeedbackModule {}
