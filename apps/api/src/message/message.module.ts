import { Module } from '@nestjs/common';
import { MessageService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { MessageController } from './message.controller.js';

@Module({ controllers: [MessageController], providers: [serviceFrom(MessageService)] })
export class MessageModule {}
