import { Module } from '@nestjs/common';
import { DossierDraftService, DraftService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { DossierDraftController } from './dossier-draft.controller.js';
import { DraftController } from './draft.controller.js';

@Module({
  controllers: [DraftController, DossierDraftController],
  providers: [serviceFrom(DraftService), serviceFrom(DossierDraftService)],
})
export class DraftModule {}
