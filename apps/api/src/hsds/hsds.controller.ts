import { Controller, Get, Inject, Param, Query, UseInterceptors } from '@nestjs/common';
import type { HsdsPageView, HsdsRecordView, HsdsRootView } from '@wor/contract';
import { hsdsVersion } from '@wor/domain';
import { PublishedDirectory } from '@wor/services';
import { WEB_ORIGIN } from '../home.module.js';
import { Public } from '../http/allow.decorator.js';
import { OpenDataInterceptor, OpenList } from './open-data.interceptor.js';
import { HsdsFilters, HsdsRegion } from './hsds-parameters.decorator.js';

/** Parameters that nobody knows are left alone, as HSDS has it. */
type Asked = Record<string, string>;

const profile = 'https://openreferraluk.org';

/** The directory of a region as open data, by HSDS 3.0 and its UK profile. */
@Controller('hsds/:region')
@UseInterceptors(OpenDataInterceptor)
export class HsdsController {
  constructor(
    @Inject(PublishedDirectory) private readonly directory: PublishedDirectory,
    @Inject(WEB_ORIGIN) private readonly origin: string,
  ) {}

  /** Which version of HSDS is served here. */
  @Get()
  @Public()
  @HsdsRegion()
  async root(@Param('region') region: string): Promise<HsdsRootView> {
    await this.directory.describe(region);
    return { version: hsdsVersion, profile, openapi_url: `${this.origin}/openapi.json` };
  }

  /** Services, by what is asked of them. */
  @Get('services')
  @Public()
  @OpenList('services')
  @HsdsFilters()
  async services(@Param('region') region: string, @Query() query: Asked): Promise<HsdsPageView> {
    return this.directory.list(region, 'services', query);
  }

  /** One service with everything that belongs to it. */
  @Get('services/:id')
  @Public()
  @HsdsRegion()
  async service(@Param('region') region: string, @Param('id') id: string): Promise<HsdsRecordView> {
    return this.directory.find(region, 'services', id);
  }

  /** Services at the places where they are. */
  @Get('service_at_locations')
  @Public()
  @OpenList('service_at_locations')
  @HsdsFilters()
  async serviceAtLocations(
    @Param('region') region: string,
    @Query() query: Asked,
  ): Promise<HsdsPageView> {
    return this.directory.list(region, 'service_at_locations', query);
  }

  /** One service at one place. */
  @Get('service_at_locations/:id')
  @Public()
  @HsdsRegion()
  async serviceAtLocation(
    @Param('region') region: string,
    @Param('id') id: string,
  ): Promise<HsdsRecordView> {
    return this.directory.find(region, 'service_at_locations', id);
  }
}
