import type { AskedTags, CodeItem, Place } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import { activityColumns, activityTables, type ActivityRow } from './activity.store.js';

/** What is looked for. */
export interface ActivityQuestion extends AskedTags {
  readonly words: readonly string[];
  /** From where distance is measured, and how far it may be; any when absent. */
  readonly from?: Place & { readonly within: number | null };
  /** With more than so many nothing is ranked, and no tag is counted. */
  readonly most: number;
  readonly skip: number;
  readonly size: number;
}

interface FoundRow {
  /** One more than `most` for more than `most`. */
  readonly total: number;
  readonly ids: readonly string[];
  readonly metres: readonly (number | null)[] | null;
  readonly tags: Readonly<Record<string, number>> | null;
  /** Words that no activity has; what looks like them was looked for. */
  readonly unknown: readonly string[];
}

/** An activity of a list of results, with who offers it and how far it is. */
export interface FoundActivityRow extends ActivityRow {
  readonly provider: string;
  readonly metres: number | null;
}

export interface FoundActivities extends Omit<FoundRow, 'ids' | 'metres'> {
  readonly items: readonly FoundActivityRow[];
}

const search = statement(
  'search-activities',
  `SELECT total, ids, metres, tags, unknown FROM search_activities($1, $2)`,
);

// The ids come out of an index that no policy guards: here the policies of the rows decide.
const read = statement(
  'read-found-activities',
  `SELECT ${activityColumns}, o.name AS "provider", f.metres
   FROM unnest($1::uuid[], $2::integer[]) WITH ORDINALITY f (id, metres, nth)
     JOIN (${activityTables}) ON a.id = f.id JOIN organisation o ON o.id = a.organisation_id
   WHERE a.status = 'active' AND a.region_id = (SELECT actor_region()) ORDER BY f.nth`,
);

/** One page of what is found in the actor's region. `labels` are its words for arrangements. */
export async function searchActivities(
  tx: Tx,
  { from, ...asked }: ActivityQuestion,
  labels: readonly CodeItem[],
): Promise<FoundActivities> {
  const question = JSON.stringify({ ...asked, ...from });
  const [found] = await tx.query<FoundRow>(search, [question, JSON.stringify(labels)]);
  if (found === undefined) throw new Error('A search has always one answer');
  const { ids, metres, ...rest } = found;
  const items = await tx.query<FoundActivityRow>(read, [ids, metres ?? ids.map(() => null)]);
  return { ...rest, items };
}

interface SearchLists {
  /** As the region set them; undefined where it never did. */
  readonly arrangements: unknown;
  readonly neighbourhoods: readonly CodeItem[];
}

const lists = statement(
  'get-search-lists',
  `SELECT r.settings -> 'arrangements' AS "arrangements", (
     SELECT coalesce(jsonb_agg(jsonb_build_object('code', n.code, 'label', n.name) ORDER BY n.name, n.code), '[]')
     FROM neighbourhood n WHERE n.region_id = r.id) AS "neighbourhoods"
   FROM region r WHERE r.id = (SELECT actor_region())`,
);

/** What somebody can choose from in a search of the region, in one question. */
export async function getSearchLists(tx: Tx): Promise<SearchLists> {
  const [row] = await tx.query<SearchLists>(lists);
  return row ?? { arrangements: null, neighbourhoods: [] };
}
