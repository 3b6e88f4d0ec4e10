import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { ImportReportView } from '@wor/contract';
import type { Actor } from '@wor/domain';
import { RegionImportService } from '@wor/services';
import { Allow, StepUp } from '../http/allow.decorator.js';
import { CurrentActor } from '../http/current.decorator.js';
import { CsvFilePipe } from './csv-file.pipe.js';
import { CheckedKindDto } from './region-import.dto.js';
import { toImportReportView } from './region-import.view.js';

const file = { schema: { type: 'string' } } as const;

@Controller('imports')
export class RegionImportController {
  constructor(@Inject(RegionImportService) private readonly imports: RegionImportService) {}

  /** What a file would do, and what is wrong with it row by row; nothing is imported. */
  @Post(':kind/check')
  @HttpCode(200)
  @Allow('import.run')
  @ApiConsumes('text/csv')
  @ApiBody(file)
  async check(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Body(CsvFilePipe) octets: Buffer,
  ): Promise<ImportReportView> {
    return toImportReportView(await this.imports.check(actor, kind, octets));
  }

  /** Imports the file that was checked, all of it or nothing. */
  @Post(':kind/checked/:checked')
  @HttpCode(200)
  @Allow('import.run')
  @StepUp()
  @ApiConsumes('text/csv')
  @ApiBody(file)
  async import(
    @CurrentActor() actor: Actor,
    @Param() { kind, checked }: CheckedKindDto,
    @Body(CsvFilePipe) octets: Buffer,
  ): Promise<ImportReportView> {
    return toImportReportView(await this.imports.import(actor, kind, { octets, hash: checked }));
  }
}
