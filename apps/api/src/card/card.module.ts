import { Module } from '@nestjs/common';
import { CardService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { CardController } from './card.controller.js';

@Module({ controllers: [CardController], providers: [serviceFrom(CardService)] })
export class CardModule {}
