import { Module } from '@nestjs/common';
import { PersonService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { PersonController } from './person.controller.js';

@Module({ controllers: [PersonController], providers: [serviceFrom(PersonService)] })
export class PersonModule {}
