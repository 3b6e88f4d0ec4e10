import { findPublishedRegion, type PublishedRegion } from '@wor/database';
import {
  civilDateOf,
  DomainError,
  pageAsked,
  pageOf,
  publishingSetting,
  readerOf,
  settingOf,
  type HsdsObject,
  type HsdsPage,
  type HsdsQuery,
} from '@wor/domain';
import type { Home } from '../home.js';
import { namingOf } from './naming.js';
import {
  publishedLocations,
  publishedOrganizations,
  publishedTaxonomies,
  publishedTerms,
} from './published-catalogue.js';
import { publishedJoins } from './published-joins.js';
import { isUuid, type PublishedList, type Reading } from './published-list.js';
import { publishedServices } from './published-services.js';

const lists = {
  services: publishedServices,
  service_at_locations: publishedJoins,
  organizations: publishedOrganizations,
  locations: publishedLocations,
  taxonomies: publishedTaxonomies,
  taxonomy_terms: publishedTerms,
} as const satisfies Readonly<Record<string, PublishedList>>;

/** A list of the public API. */
export type PublishedListName = keyof typeof lists;

const lineBatch = 200;

/**
 * What a region shows to everybody. A region that does not exist and one that publishes nothing are
 * the same; everything is read as somebody who sees no row of any organisation's own.
 */
export class PublishedDirectory {
  constructor(private readonly home: Home) {}

  /** @throws DomainError `not_found` */
  async describe(code: string): Promise<{ readonly name: string }> {
    return { name: (await this.region(code)).name };
  }

  /** @throws DomainError `not_found` for a region that publishes nothing */
  async list(
    code: string,
    name: PublishedListName,
    query: HsdsQuery,
  ): Promise<HsdsPage<HsdsObject>> {
    const region = await this.region(code);
    const asked = pageAsked(textOf(query['page']), textOf(query['per_page']));
    const slice = { limit: asked.perPage, offset: (asked.page - 1) * asked.perPage };
    const { rows, total } = await this.read(region, (reading) =>
      lists[name].list(reading, query, slice),
    );
    return pageOf(rows, total, asked);
  }

  /** All of a list, a line each; read in pieces, so that nothing large is ever held. */
  async *lines(code: string, name: PublishedListName, query: HsdsQuery): AsyncGenerator<string> {
    const region = await this.region(code);
    for (let offset = 0; ; offset += lineBatch) {
      const slice = { limit: lineBatch, offset };
      const { rows, total } = await this.read(region, (reading) =>
        lists[name].list(reading, query, slice),
      );
      for (const row of rows) yield `${JSON.stringify(row)}\n`;
      if (offset + lineBatch >= total) return;
    }
  }

  /** @throws DomainError `not_found` */
  async find(code: string, name: PublishedListName, id: string): Promise<HsdsObject> {
    const region = await this.region(code);
    const wanted = id.toLowerCase();
    const found = isUuid(wanted)
      ? await this.read(region, (reading) => lists[name].find(reading, wanted))
      : undefined;
    if (found === undefined) throw new DomainError('not_found');
    return found;
  }

  private async region(code: string): Promise<PublishedRegion> {
    const found = await this.home.database.oneStatement((tx) => findPublishedRegion(tx, code));
    if (found === undefined) throw new DomainError('not_found');
    return found;
  }

  private read<Result>(
    { id, settings }: PublishedRegion,
    work: (reading: Reading) => Promise<Result>,
  ): Promise<Result> {
    const { withContacts } = settingOf(publishingSetting, settings);
    const naming = namingOf(id, settings);
    const today = civilDateOf(this.home.clock.now());
    return this.home.database.transaction(readerOf(id), (tx) =>
      work({ tx, regionId: id, naming, rule: { withContacts }, today }),
    );
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
