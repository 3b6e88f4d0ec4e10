import { Module } from '@nestjs/common';
import { ParticipationService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { ParticipationController } from './participation.controller.js';

@Module({ controllers: [ParticipationController], providers: [serviceFrom(ParticipationService)] })
export class ParticipationModule {}
