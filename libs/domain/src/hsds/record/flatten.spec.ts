import fc from 'fast-check';
import { plainText } from './clean-text.js';
import { findCycles } from './find-cycles.js';
import { flatten } from './flatten.js';
import { canonicalText } from './json.js';

const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const idOf = (name: string): string => id(Number.parseInt(canonicalText(name).length.toString()));
const read = (value: unknown) => flatten(value, { line: 1, idOf });
const told = (value: unknown): string[] =>
  read(value).problems.map(({ kind, field, code }) => `${kind} ${field} ${code}`);

const service = {
  ...{ id: id(1), name: 'Wandelen', status: 'active', organization_id: id(2) },
};

describe('a piece of a feed', () => {
  it('becomes records that point at each other', () => {
    const { records, problems } = read({
      ...service,
      organization: { id: id(2), name: 'Club', description: 'Een club' },
      schedules: [{ id: id(3), freq: 'WEEKLY', byday: 'TU', opens_at: '10:00' }],
      service_at_locations: [
        { id: id(4), location: { id: id(5), location_type: 'physical', name: 'De Linde' } },
      ],
      attributes: [
        {
          id: id(6),
          taxonomy_term: {
            ...{ id: id(7), name: 'Sport', description: 'Sport' },
            taxonomy_detail: { id: id(8), name: 'Soorten', description: 'Soorten' },
          },
        },
      ],
      an_unknown_field: { a: [1, { b: true }], nothing: null },
    });
    expect(problems).toEqual([]);
    const bodies = Object.fromEntries(records.map(({ kind, body }) => [kind, body]));
    expect(bodies['service']).toEqual({
      ...service,
      an_unknown_field: { a: [1, { b: true }] },
      attributes: [{ id: id(6), link_id: id(1), taxonomy_term_id: id(7) }],
      schedules: [{ id: id(3), service_id: id(1), freq: 'WEEKLY', byday: 'TU', opens_at: '10:00' }],
    });
    expect(bodies['service_at_location']).toEqual({
      ...{ id: id(4), service_id: id(1), location_id: id(5) },
    });
    expect(bodies['taxonomy_term']).toMatchObject({ taxonomy_id: id(8) });
    expect(Object.keys(bodies).sort()).toEqual([
      'location',
      'organization',
      'service',
      'service_at_location',
      'taxonomy',
      'taxonomy_term',
    ]);
  });

  it.each([
    ['a service alone', service],
    ['a list', [service]],
    ['a page of an API', { total_items: 1, contents: [service] }],
    ['lists by their names', { hsds: '3.0', services: [service], organizations: [] }],
    [
      'an organization with services',
      {
        organizations: [
          {
            id: id(2),
            name: 'A',
            description: 'A',
            services: [{ ...service, organization_id: undefined }],
          },
        ],
      },
    ],
  ])('may be %s', (_what, value) => {
    const found = read(value).records.filter(({ kind }) => kind === 'service');
    expect(found.map(({ body }) => body)).toEqual([service]);
  });

  it.each([
    [{ ...service, name: undefined }, 'service name missing'],
    [{ ...service, name: '' }, 'service name missing'],
    [{ ...service, name: 12 }, 'service name type'],
    [{ ...service, id: undefined }, 'service id missing'],
    [{ ...service, id: '12' }, 'service id id'],
    [{ ...service, organization_id: undefined }, 'service organization_id missing'],
    [{ ...service, status: 'open' }, 'service status enum'],
    [{ ...service, minimum_age: 'twelve' }, 'service minimum_age type'],
    [{ ...service, big: 12_345_678_901_234_567_890 }, 'service big type'],
    [{ ...service, name: 'a\u0000b' }, 'service name text'],
    [{ ...service, name: 'a\ud800b' }, 'service name text'],
    [{ ...service, description: 'x'.repeat(20_001) }, 'service description text'],
    [
      { ...service, more: Array.from({ length: 300 }, () => 'x'.repeat(1000)) },
      'service  too_large',
    ],
    [{ ...service, schedules: [{ id: id(3), freq: 'DAILY' }] }, 'service schedules.0.freq enum'],
    [{ ...service, schedules: 'daily' }, 'service schedules type'],
    [{ ...service, schedules: [7] }, 'service schedules.0 type'],
    [{ locations: [{ id: id(5), location_type: 'somewhere' }] }, 'location location_type enum'],
    [{ organizations: [{ id: id(5) }] }, 'organization name missing'],
    ['a text', 'service  type'],
    [[[[7]]], 'service  type'],
  ])('that is wrong is refused with what is wrong: %#', (value, problem) => {
    expect(told(value)).toContain(problem);
    expect(read(value).records.filter(({ kind }) => !problem.startsWith(`${kind} `))).toEqual([]);
    expect(read(value).records).toEqual([]);
  });

  it('that never ends going deeper is refused as a whole', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 50_000; level += 1) deep = { deep };
    expect(told({ ...service, deep })).toEqual(['service  too_deep']);
  });

  it.each([
    [{ ...service, url: 'www.club.nl' }, 'service url format'],
    [{ ...service, email: 'info' }, 'service email format'],
    [{ ...service, description: 'Kom <b>mee</b>' }, 'service  html'],
    [{ ...service, phones: [{ id: id(3), type: 'voice' }] }, 'service phones.0.number incomplete'],
  ])('that can do better comes in, and it is told: %#', (value, problem) => {
    expect(told(value)).toContain(problem);
    expect(read(value).records).toHaveLength(1);
  });

  it('says the same when it is read a second time', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (more) => {
        const [first] = read({ ...more, ...service }).records;
        const [second] = first === undefined ? [] : read(first.body).records;
        expect(second?.body).toEqual(first?.body);
        expect(canonicalText(second?.body)).toBe(canonicalText(first?.body));
      }),
    );
  });
});

describe('a text', () => {
  it.each([
    ['Kom <b>mee</b>!', 'Kom mee!'],
    ['<p>Een</p><p>Twee</p>', 'Een\nTwee'],
    ['AT&amp;T, 65+ &lt; 80', 'AT&T, 65+ < 80'],
    ['onder < 65 en > 18', 'onder < 65 en > 18'],
    ['<scr<script>ipt>alert(1)</script>x', ''],
    ['&lt;img src=x onerror=alert(1)&gt;hallo', 'hallo'],
    ['&amp;lt;b&amp;gt;dik', 'dik'],
    ['<img src=x onerror=alert(1)', ''],
    ['<script>alert(1)</script>Wel', 'Wel'],
    ['&#60;b&#62;x &#x3c;i>y', 'x y'],
    ['https://a.example/?a=1&lt=2', 'https://a.example/?a=1&lt=2'],
  ])('%j becomes %j', (given, plain) => {
    expect(plainText(given)).toBe(plain);
  });

  it('has no tag afterwards, and is left alone the second time', () => {
    const pieces = fc.constantFrom(
      ...['<', '>', '&lt;', '&gt;', '&amp;', '&#60;', 'b', 'script', '/', ' ', '\n', '"', '!', '&'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const plain = plainText(parts.join(''));
        expect(plain).not.toMatch(/<[a-z/!]/i);
        expect(plainText(plain)).toBe(plain);
      }),
    );
  });
});

describe('a chain of parents', () => {
  it.each([
    [
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
      [],
    ],
    [[['a', 'a']], ['a']],
    [
      [
        ['a', 'b'],
        ['b', 'a'],
        ['c', 'd'],
      ],
      ['a', 'b'],
    ],
    [
      [
        ['c', 'a'],
        ['a', 'b'],
        ['b', 'a'],
      ],
      ['a', 'b', 'c'],
    ],
  ] as const)('%j: %j come back to themselves', (pairs, expected) => {
    expect([...findCycles(new Map(pairs))].sort()).toEqual(expected);
  });

  it('of a hundred thousand ends', () => {
    const pairs = Array.from({ length: 100_000 }, (_, at) => [String(at), String(at + 1)] as const);
    expect(findCycles(new Map(pairs)).size).toBe(0);
  });
});
