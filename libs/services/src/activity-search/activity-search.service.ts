import {
  findPostcodePlace,
  getSearchLists,
  searchActivities,
  type FoundActivityRow,
  type Tx,
} from '@wor/database';
import {
  arrangementsSetting,
  askedTags,
  can,
  DomainError,
  placeOf,
  searchChoices,
  searchPostcode,
  searchWords,
  settingOf,
  type ActivityFilters,
  type Actor,
  type CodeItem,
  type DistanceLimit,
  type Place,
  type SearchChoices,
} from '@wor/domain';
import type { Home } from '../home.js';

/** With more than this nothing is ranked or counted: nobody reads so many. */
const most = 1000;
const usualPage = 25;
const longestPage = 100;

export interface ActivitySearch extends ActivityFilters {
  /** What was typed. */
  readonly text: string;
  /** From where distance is measured; four digits are enough. */
  readonly postcode: string | null;
  readonly withinMetres: DistanceLimit | null;
  /** How many were shown, as `next` of the page before says it. */
  readonly after?: string;
  readonly limit?: number;
}

export interface ActivitySearchResult {
  readonly items: readonly FoundActivityRow[];
  /** Null when there are more than a thousand. */
  readonly total: number | null;
  /** Pass it as `after` to get the next page; null on the last. */
  readonly next: string | null;
  /** Words that no activity has, for which words that look like them were taken. */
  readonly unknownWords: readonly string[];
  readonly choices: SearchChoices;
  /** The region's words for the codes of its choices. */
  readonly arrangements: readonly CodeItem[];
  readonly neighbourhoods: readonly CodeItem[];
}

/** Looking something up in the directory, without a client. What is looked for is kept nowhere. */
export class ActivitySearchService {
  constructor(private readonly home: Home) {}

  /**
   * @throws DomainError `permission.refused` for a role without activities, and at `postcode`
   * `postcode.invalid`, `postcode.unknown` and, with a distance alone, `postcode.missing`
   */
  async search(actor: Actor, asked: ActivitySearch): Promise<ActivitySearchResult> {
    return this.home.database.transaction(actor, async (tx) => {
      const object = { kind: 'list', id: 'activities' } as const;
      tx.note({ event: 'activity.search', action: 'R', object });
      if (!can(actor, 'activity.read')) throw new DomainError('permission.refused');
      const { neighbourhoods, ...settings } = await getSearchLists(tx);
      const arrangements = settingOf(arrangementsSetting, settings);
      const place = await findStart(tx, asked);
      const [skip, size] = pageOf(asked);
      const question = {
        ...{ ...askedTags(asked), words: searchWords(asked.text), most },
        ...{ skip, size: size + 1 },
        ...(place === null ? {} : { from: { ...place, within: asked.withinMetres } }),
      };
      const { items, total, tags, unknown } = await searchActivities(tx, question, arrangements);
      const codes = {
        arrangements: arrangements.filter(({ isRetired }) => !isRetired).map(codeOf),
        neighbourhoods: neighbourhoods.map(codeOf),
      };
      const counts = total > most ? null : (tags ?? {});
      return {
        items: items.slice(0, size),
        total: total > most ? null : total,
        next: items.length > size ? String(skip + size) : null,
        unknownWords: unknown,
        choices: searchChoices(asked, counts, codes),
        ...{ arrangements, neighbourhoods },
      };
    });
  }
}

const pageOf = ({ after, limit }: ActivitySearch): readonly [skip: number, size: number] => [
  Number(after ?? 0),
  Math.min(limit ?? usualPage, longestPage),
];

const codeOf = ({ code }: CodeItem): string => code;

async function findStart(tx: Tx, asked: ActivitySearch): Promise<Place | null> {
  if (asked.postcode === null) {
    if (asked.withinMetres !== null) throw refusal('postcode.missing');
    return null;
  }
  const point = await findPostcodePlace(tx, searchPostcode(asked.postcode));
  if (point === undefined) throw refusal('postcode.unknown');
  return placeOf(point);
}

const refusal = (code: 'postcode.missing' | 'postcode.unknown'): DomainError =>
  new DomainError(code, { fields: [{ field: 'postcode', code }] });
