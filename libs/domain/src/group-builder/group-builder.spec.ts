import fc from 'fast-check';
import { dayParts } from '../matching/index.js';
import {
  buildGroups,
  mostSeekers,
  type GroupProposal,
  type GroupRules,
  type Seeker,
} from './index.js';

const rules: GroupRules = { least: 5, most: 10, withinMetres: 3000 };

function someone(number: number, more: Partial<Seeker> = {}): Seeker {
  return {
    ...{ id: `person-${String(number).padStart(3, '0')}`, since: '2026-03-01' },
    ...{ arrangements: ['movement'], dayParts: [], languages: ['nl'] },
    ...{ neighbourhood: 'BU1', place: { x: 150_000, y: 480_000 } },
    ...more,
  };
}

const people = (count: number, more: (at: number) => Partial<Seeker> = () => ({})): Seeker[] =>
  Array.from({ length: count }, (_, at) => someone(at, more(at)));

const drawn: fc.Arbitrary<Partial<Seeker>> = fc.record({
  since: fc.constantFrom('2026-01-05', '2026-02-03', '2026-03-01'),
  arrangements: fc.subarray(['movement', 'creative', 'music']),
  dayParts: fc.subarray(['mon_morning', 'tue_evening', 'fri_afternoon'] as const),
  languages: fc.subarray(['nl', 'ar', 'tr'], { minLength: 1 }),
  neighbourhood: fc.constantFrom(null, 'BU1', 'BU2'),
  place: fc.option(fc.record({ x: fc.nat({ max: 4000 }), y: fc.nat({ max: 2000 }) })),
});
const crowd = (maxLength: number) =>
  fc.array(drawn, { maxLength }).map((all) => all.map((each, at) => someone(at, each)));
const sizes = fc
  .record({ least: fc.integer({ min: 2, max: 5 }), more: fc.nat({ max: 4 }) })
  .map(({ least, more }): GroupRules => ({ least, most: least + more, withinMetres: 2500 }));

/** By the words of the task, without a thought for speed. */
function mayBeGroup(all: readonly Seeker[], { least, most, withinMetres }: GroupRules): boolean {
  if (all.length < least || all.length > most) return false;
  const share = (codesOf: (one: Seeker) => readonly string[], whenEmpty: boolean): boolean =>
    all.every((each) => whenEmpty && codesOf(each).length === 0) ||
    all
      .flatMap(codesOf)
      .some((code) =>
        all.every(
          (each) => codesOf(each).includes(code) || (whenEmpty && codesOf(each).length === 0),
        ),
      );
  return (
    share(({ arrangements }) => arrangements, false) &&
    share(({ dayParts }) => dayParts, true) &&
    share(({ languages }) => languages, false) &&
    all.every((one) => all.every((other) => one === other || areNear(one, other, withinMetres)))
  );
}

function areNear(one: Seeker, other: Seeker, metres: number): boolean {
  if (one.place === null || other.place === null) {
    return one.neighbourhood !== null && one.neighbourhood === other.neighbourhood;
  }
  return Math.round(Math.hypot(one.place.x - other.place.x, one.place.y - other.place.y)) <= metres;
}

/** The most people that groups can hold, and with how few groups: every way to divide them is tried. */
function everyWay(all: readonly Seeker[], by: GroupRules): readonly [number, number] {
  const whole = 2 ** all.length;
  const isGroup = Array.from({ length: whole }, (_, set) =>
    mayBeGroup(
      all.filter((_one, at) => (set & (1 << at)) !== 0),
      by,
    ),
  );
  const size = (set: number): number => set.toString(2).replaceAll('0', '').length;
  const best: (readonly [number, number])[] = [[0, 0]];
  for (let set = 1; set < whole; set += 1) {
    let top = best[set & (set - 1)] ?? [0, 0];
    for (let part = set; part > 0; part = (part - 1) & set) {
      // Whoever is lowest is in this part, or in none.
      if ((part & -part) !== (set & -set) || isGroup[part] !== true) continue;
      const [placed, groups] = best[set ^ part] ?? [0, 0];
      const [now, count] = [placed + size(part), groups + 1];
      if (now > top[0] || (now === top[0] && count < top[1])) top = [now, count];
    }
    best.push(top);
  }
  return best.at(-1) ?? [0, 0];
}

const placedIn = (groups: readonly GroupProposal[]): number =>
  groups.reduce((sum, { members }) => sum + members.length, 0);

describe('new groups', () => {
  it('place as many of twelve people as every way to divide them does, in as few groups', () => {
    fc.assert(
      fc.property(crowd(12), sizes, (all, by) => {
        const groups = buildGroups(all, by);
        expect([placedIn(groups), groups.length]).toEqual(everyWay(all, by));
      }),
      { numRuns: 60 },
    );
  });

  it('are groups, however many there are: nobody is in two, and all share what is named', () => {
    fc.assert(
      fc.property(crowd(60), sizes, (all, by) => {
        const groups = buildGroups(all, by);
        const byId = new Map(all.map((each) => [each.id, each]));
        const members = groups.flatMap((group) => group.members);
        expect(new Set(members).size).toBe(members.length);
        for (const group of groups) {
          const own = group.members.flatMap((id) => byId.get(id) ?? []);
          expect(own).toHaveLength(group.members.length);
          expect(mayBeGroup(own, by)).toBe(true);
          for (const each of own) {
            expect(each.arrangements).toEqual(expect.arrayContaining([...group.arrangements]));
            expect(each.languages).toEqual(expect.arrayContaining([...group.languages]));
            if (each.dayParts.length > 0) {
              expect(each.dayParts).toEqual(expect.arrayContaining([...group.dayParts]));
            }
          }
        }
      }),
    );
  });

  it('are the same in whichever order the people come', () => {
    fc.assert(
      fc.property(crowd(40), sizes, fc.infiniteStream(fc.nat()), (all, by, keys) => {
        const mixed = all
          .map((each) => ({ each, key: keys.next().value as number }))
          .toSorted((one, other) => one.key - other.key)
          .map(({ each }) => each);
        expect(buildGroups(mixed, by)).toEqual(buildGroups(all, by));
      }),
    );
  });

  it('take in who waits longest where not all can come', () => {
    const all = people(11, (at) => ({ since: `2026-03-${String(28 - at).padStart(2, '0')}` }));
    // Two groups of six are more than there are people.
    const [group, ...more] = buildGroups(all, { ...rules, least: 6 });
    expect(more).toEqual([]);
    expect(group?.members).toEqual(
      all
        .slice(1)
        .toReversed()
        .map(({ id }) => id),
    );
  });

  it('are no larger than may be, also where everybody could be together', () => {
    const groups = buildGroups(people(35), rules);
    expect(groups.map(({ members }) => members.length)).toEqual([10, 10, 10, 5]);
    expect(buildGroups(people(4), rules)).toEqual([]);
  });

  it('name all that their people share, in the order of the week', () => {
    const times = ['fri_afternoon', 'mon_morning'] as const;
    const all = people(5, (at) => ({
      arrangements: at === 0 ? ['music', 'movement', 'creative'] : ['movement', 'creative'],
      dayParts: at === 4 ? times : [],
      languages: at === 2 ? ['ar', 'nl'] : ['nl', 'tr'],
    }));
    expect(buildGroups(all, rules)).toEqual([
      {
        members: all.map(({ id }) => id),
        arrangements: ['creative', 'movement'],
        dayParts: ['mon_morning', 'fri_afternoon'],
        languages: ['nl'],
      },
    ]);
  });

  it.each([
    { name: 'another wish', more: { arrangements: ['creative'] } },
    { name: 'another language', more: { languages: ['ar'] } },
    { name: 'no language that is known', more: { languages: [] } },
    { name: 'too far away', more: { place: { x: 150_000, y: 483_001 } } },
    { name: 'nobody knows where', more: { place: null, neighbourhood: null } },
  ])('need everybody to fit: $name', ({ more }) => {
    const all = people(5, (at) => (at === 4 ? more : {}));
    expect(buildGroups(all, rules)).toEqual([]);
    expect(buildGroups(people(5), rules)).toHaveLength(1);
  });

  it('look at no more people than they say, those who wait longest', () => {
    const late = people(mostSeekers, () => ({ languages: ['tr'] }));
    const early = people(5, (at) => ({ id: `early-${at}`, since: '2026-01-01' }));
    const groups = buildGroups([...late.slice(0, mostSeekers - 5), ...early], rules);
    expect(groups.some(({ languages }) => languages.includes('nl'))).toBe(true);
    const tooLate = early.map((each) => ({ ...each, since: '2026-12-01' }));
    expect(
      buildGroups([...late, ...tooLate], rules).some(({ languages }) => languages.includes('nl')),
    ).toBe(false);
  });

  it('are found among many who fit two by two and seldom three by three', () => {
    const kinds = Array.from({ length: 30 }, (_, at) => `kind-${at}`);
    const all = people(mostSeekers, (at) => ({
      arrangements: kinds.filter((_, kind) => (at * 7 + kind * kind) % 11 === 0),
      dayParts: dayParts.filter((_, part) => (at * 5 + part * part) % 7 === 0),
    }));
    const byId = new Map(all.map((each) => [each.id, each]));
    const groups = buildGroups(all, rules);
    expect(groups.length).toBeGreaterThan(0);
    for (const { members } of groups) {
      expect(
        mayBeGroup(
          members.flatMap((id) => byId.get(id) ?? []),
          rules,
        ),
      ).toBe(true);
    }
  });
});
