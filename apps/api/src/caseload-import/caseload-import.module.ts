import { Module } from '@nestjs/common';
import { CaseloadImportService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { CaseloadImportController } from './caseload-import.controller.js';

@Module({
  controllers: [CaseloadImportController],
  providers: [serviceFrom(CaseloadImportService)],
})
export class CaseloadImportModule {}
