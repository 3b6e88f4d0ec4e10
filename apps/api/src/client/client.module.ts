import { Module } from '@nestjs/common';
import { ClientService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { ClientController } from './client.controller.js';

@Module({ controllers: [ClientController], providers: [serviceFrom(ClientService)] })
export class ClientModule {}
