import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { ImportReportView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { CaseloadImportService } from '@wor/services';
import { Matches } from 'class-validator';
import { Allow, StepUp } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { CsvFilePipe } from '../region-import/csv-file.pipe.js';
import { toImportReportView } from '../region-import/region-import.view.js';

const file = { schema: { type: 'string' } } as const;

class CheckedDto {
  /** The hash that the check answered: SHA-256 in hexadecimal. */
  @Matches(/^[0-9a-f]{64}$/)
  checked!: string;
}

@Controller('caseload-imports')
export class CaseloadImportController {
  constructor(@Inject(CaseloadImportService) private readonly imports: CaseloadImportService) {}

  /** What a running caseload would bring, and what is wrong with it row by row; nothing is written. */
  @Post('check')
  @HttpCode(200)
  @Allow('caseload.import')
  @ApiConsumes('text/csv')
  @ApiBody(file)
  async check(
    @CurrentActor() actor: Actor,
    @Body(CsvFilePipe) octets: Buffer,
  ): Promise<ImportReportView> {
    return toImportReportView(await this.imports.check(actor, octets));
  }

  /** Takes over the caseload that was checked, all of it or nothing. */
  @Post('checked/:checked')
  @HttpCode(200)
  @Allow('caseload.import')
  @StepUp()
  @ApiConsumes('text/csv')
  @ApiBody(file)
  async import(
    @CurrentActor() actor: Actor,
    @Param() { checked }: CheckedDto,
    @Body(CsvFilePipe) octets: Buffer,
  ): Promise<ImportReportView> {
    return toImportReportView(await this.imports.import(actor, { octets, hash: checked }));
  }
}
