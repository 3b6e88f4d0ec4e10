import { Module } from '@nestjs/common';
import { DeathService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { DeathController } from './death.controller.js';

@Module({ controllers: [DeathController], providers: [serviceFrom(DeathService)] })
export class DeathModule {}
