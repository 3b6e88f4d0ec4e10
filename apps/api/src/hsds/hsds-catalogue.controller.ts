import { Controller, Get, Inject, Param, Query, UseInterceptors } from '@nestjs/common';
import type { HsdsPageView, HsdsRecordView } from '@wor/contract';
import { PublishedDirectory } from '@wor/services';
import { Public } from '../http/allow.decorator.js';
import { OpenDataInterceptor, OpenList } from './open-data.interceptor.js';
import { HsdsPaging, HsdsRegion } from './hsds-parameters.decorator.js';

type Asked = Record<string, string>;

/** What services lean on, as open data: organizations, locations and words. */
@Controller('hsds/:region')
@UseInterceptors(OpenDataInterceptor)
export class HsdsCatalogueController {
  constructor(@Inject(PublishedDirectory) private readonly directory: PublishedDirectory) {}

  /** Organizations that offer something. */
  @Get('organizations')
  @Public()
  @OpenList('organizations')
  @HsdsPaging()
  async organizations(
    @Param('region') region: string,
    @Query() query: Asked,
  ): Promise<HsdsPageView> {
    return this.directory.list(region, 'organizations', query);
  }

  /** One organization. */
  @Get('organizations/:id')
  @Public()
  @HsdsRegion()
  async organization(
    @Param('region') region: string,
    @Param('id') id: string,
  ): Promise<HsdsRecordView> {
    return this.directory.find(region, 'organizations', id);
  }

  /** Places where something is. */
  @Get('locations')
  @Public()
  @OpenList('locations')
  @HsdsPaging()
  async locations(@Param('region') region: string, @Query() query: Asked): Promise<HsdsPageView> {
    return this.directory.list(region, 'locations', query);
  }

  /** One place. */
  @Get('locations/:id')
  @Public()
  @HsdsRegion()
  async location(
    @Param('region') region: string,
    @Param('id') id: string,
  ): Promise<HsdsRecordView> {
    return this.directory.find(region, 'locations', id);
  }

  /** Lists of words by which services are told apart. */
  @Get('taxonomies')
  @Public()
  @OpenList('taxonomies')
  @HsdsPaging()
  async taxonomies(@Param('region') region: string, @Query() query: Asked): Promise<HsdsPageView> {
    return this.directory.list(region, 'taxonomies', query);
  }

  /** One list of words. */
  @Get('taxonomies/:id')
  @Public()
  @HsdsRegion()
  async taxonomy(
    @Param('region') region: string,
    @Param('id') id: string,
  ): Promise<HsdsRecordView> {
    return this.directory.find(region, 'taxonomies', id);
  }

  /** The words themselves. */
  @Get('taxonomy_terms')
  @Public()
  @OpenList('taxonomy_terms')
  @HsdsPaging()
  async taxonomyTerms(
    @Param('region') region: string,
    @Query() query: Asked,
  ): Promise<HsdsPageView> {
    return this.directory.list(region, 'taxonomy_terms', query);
  }

  /** One word. */
  @Get('taxonomy_terms/:id')
  @Public()
  @HsdsRegion()
  async taxonomyTerm(
    @Param('region') region: string,
    @Param('id') id: string,
  ): Promise<HsdsRecordView> {
    return this.directory.find(region, 'taxonomy_terms', id);
  }
}
