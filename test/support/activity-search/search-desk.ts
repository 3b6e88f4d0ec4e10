import { newId } from '@wor/platform';
import {
  ActivitySearchService,
  type ActivitySearch,
  type ActivitySearchResult,
} from '@wor/services';
import type { Actor } from '@wor/domain';
import { Caseload } from '../caseload.js';

/** What a test says of an activity; the rest is as dull as can be. */
interface ActivityChange {
  readonly region?: string;
  readonly provider?: string;
  readonly description?: string;
  readonly arrangement?: string;
  readonly neighbourhood?: string;
  readonly place?: string;
  readonly weekday?: number;
  readonly dayPart?: string;
  readonly alsoOn?: readonly string[];
  readonly costCents?: number;
  readonly languages?: readonly string[];
  readonly accessibility?: readonly string[];
  readonly groupSize?: number | null;
  readonly at?: { readonly lat: number; readonly lon: number };
  readonly status?: string;
}

export const nothingAsked: ActivitySearch = {
  ...{ text: '', postcode: null, withinMetres: null },
  ...{ arrangement: null, neighbourhood: null, day: null, part: null, language: null },
  ...{ maxCostCents: null, group: null, accessibility: [] },
};

/** A small region with activities of the test's own, and somebody who looks for them. */
export class SearchDesk {
  private constructor(
    readonly caseload: Caseload,
    private readonly service: ActivitySearchService,
  ) {}

  static async open(): Promise<SearchDesk> {
    const caseload = await Caseload.create();
    await caseload.database.sql('DELETE FROM activity');
    // No word that a test looks for.
    await caseload.database.sql(`UPDATE organisation SET name = 'Meedoen' WHERE kind = 'provider'`);
    return new SearchDesk(caseload, new ActivitySearchService(caseload.home));
  }

  async close(): Promise<void> {
    await this.caseload.close();
  }

  async add(name: string, change: ActivityChange = {}): Promise<string> {
    const { world, database } = this.caseload;
    const id = newId();
    await database.sql(
      `INSERT INTO activity (id, region_id, organisation_id, name, description, arrangement, neighbourhood_code,
         place, day_part, weekday, starts_at, cost_cents, capacity, status, assured_on, also_on, languages,
         accessibility, group_size, lat, lon)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '10:00', $11, 9, $12, '2026-11-01', $13, $14, $15, $16, $17, $18)`,
      [
        ...[id, change.region ?? world.region, change.provider ?? world.provider, name],
        ...[change.description ?? '', change.arrangement ?? 'learning'],
        ...[change.neighbourhood ?? 'WK999901', change.place ?? '', change.dayPart ?? 'morning'],
        ...[change.weekday ?? 1, change.costCents ?? 0, change.status ?? 'active'],
        ...[change.alsoOn ?? [], change.languages ?? ['nl'], change.accessibility ?? []],
        ...[change.groupSize ?? null, change.at?.lat ?? null, change.at?.lon ?? null],
      ],
    );
    return id;
  }

  async search(
    asked: Partial<ActivitySearch>,
    actor: Actor = this.caseload.world.coach,
  ): Promise<ActivitySearchResult> {
    return this.service.search(actor, { ...nothingAsked, ...asked });
  }

  /** The names that are found, in their order. */
  async names(asked: Partial<ActivitySearch>): Promise<string[]> {
    return (await this.search(asked)).items.map(({ name }) => name);
  }
}
