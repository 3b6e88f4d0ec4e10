import { read } from './tree.js';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

const api = JSON.parse(read('docs/openapi.json')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** Lists that are short by themselves, with what keeps them short. */
const short: Readonly<Record<string, string>> = {
  '/activities/similar': 'the five that are most alike, to be looked at in one glance',
  '/identities': 'one person links a handful of logins',
  '/identity-providers': 'one line for each organisation with a login of its own',
  '/referral-drafts': 'one person has a handful, and each ends by itself',
  '/reports/published': 'one line a quarter, at most ten years of them',
  '/sessions/current/memberships': 'one person has a handful of roles',
  '/sessions': 'of one person, and each ends by itself',
};

function follow({ $ref, ...schema }: Schema): Schema {
  const named =
    $ref === undefined ? undefined : api.components.schemas[$ref.split('/').at(-1) ?? ''];
  return named === undefined ? schema : follow(named);
}

/** What a list answers and takes. */
const lists = Object.entries(api.paths).flatMap(([path, { get }]) => {
  const [answer] = Object.values(get?.responses['200']?.content ?? {});
  const properties = answer === undefined ? {} : (follow(answer.schema).properties ?? {});
  const taken = (get?.parameters ?? []).map(({ name }) => name);
  return 'items' in properties ? [{ path, hasNext: 'next' in properties, taken }] : [];
});

describe('a list of the api', () => {
  it('is found by its items', () => {
    expect(lists.map(({ path }) => path)).toContain('/referrals');
  });

  it.each(lists.filter(({ path }) => !(path in short)))(
    'is read page by page, from where the last one ended: $path',
    ({ hasNext, taken }) => {
      expect(hasNext).toBe(true);
      expect(taken).toEqual(expect.arrayContaining(['after', 'limit']));
    },
  );

  it('is excused from pages only while it exists and has none', () => {
    const paged = lists.filter(({ hasNext }) => hasNext).map(({ path }) => path);
    const all = lists.map(({ path }) => path);
    const stale = Object.keys(short).filter((path) => !all.includes(path) || paged.includes(path));
    expect(stale).toEqual([]);
  });
});
