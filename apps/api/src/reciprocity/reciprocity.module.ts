import { Module } from '@nestjs/common';
import { ReciprocityService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { ReciprocityController } from './reciprocity.controller.js';

@Module({ controllers: [ReciprocityController], providers: [serviceFrom(ReciprocityService)] })
export class ReciprocityModule {}
