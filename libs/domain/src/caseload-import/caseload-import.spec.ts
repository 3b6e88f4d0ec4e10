import { civilDate } from '../calendar/index.js';
import { wantedFollowUps, defaultFollowUpPlan, type FollowUpFacts } from '../follow-up/index.js';
import { checkHeading, importTemplate } from '../region-import/index.js';
import { defaultNorms } from '../region/index.js';
import { CaseChecker, caseloadImport, importedMoments, type CaseloadNames } from './index.js';

const north = { teamId: 'north', neighbourhoodCode: 'WK1', municipalityCode: 'GM1' };

const names: CaseloadNames = {
  today: civilDate('2026-11-23'),
  reasons: new Map([['rouw of verlies', 'grief']]),
  coaches: new Map([
    ['fatma@welzijn.example', { id: 'fatma', teamIds: ['north', 'south'] }],
    ['kim@elders.example', { id: 'kim', teamIds: ['east'] }],
  ]),
  areas: new Map([['1234', north]]),
  teamIds: ['north', 'south'],
};

type Cells = readonly (readonly [column: string, text: string])[];

const good: Cells = [
  ['voornaam', 'Ans'],
  ['achternaam', 'de Vries'],
  ['geboortedatum', '01-02-1950'],
  ['telefoon', '06 12 34 56 78'],
  ['postcode', '1234 AB'],
  ['reden', 'Rouw of Verlies'],
  ['verwezen op', '15-9-2026'],
  ['stand', 'Doet mee'],
  ['coach', 'Fatma@welzijn.example'],
  ['toestemming op', '2026-09-15'],
  ['toestemming hoe', 'mondeling'],
];

function check(...changes: readonly Cells[]) {
  const headings = caseloadImport.columns.map(({ name }) => name);
  const { rowOf } = checkHeading(caseloadImport, headings);
  const checker = new CaseChecker(names);
  const found = changes.map((change, at) => {
    const cells = new Map([...good, ...change]);
    return checker.check(
      rowOf(
        at + 2,
        headings.map((name) => cells.get(name) ?? ''),
      ),
    );
  });
  return { found, told: checker.problems.map((one) => `${one.row} ${one.column} ${one.code}`) };
}

describe('a row of a caseload', () => {
  it('is read in one notation', () => {
    expect(check([]).found).toMatchObject([
      {
        ...{ row: 2, reasonCode: 'grief', referredOn: '2026-09-15', status: 'active' },
        ...{ coachId: 'fatma', place: north, nextOn: null, remark: null },
        consent: { on: '2026-09-15', how: 'spoken' },
        client: { name: 'Ans de Vries', phone: '+31612345678', language: 'nl' },
      },
    ]);
  });

  it('that was due before is due today', () => {
    const { found } = check([['volgend contact', '01-11-2026']]);
    expect(found[0]?.nextOn).toBe('2026-11-23');
  });

  it.each([
    ['achternaam', '', '2 achternaam missing'],
    ['achternaam', '=1+1', '2 achternaam formula'],
    ['telefoon', '', '2 telefoon phone'],
    ['postcode', '1234', '2 postcode full_postcode'],
    ['postcode', '9999 AB', '2 postcode team_unclear'],
    ['taal', 'Klingon', '2 taal language'],
    ['reden', 'Zomaar', '2 reden reason_unknown'],
    ['coach', 'kim@elders.example', '2 coach coach_elsewhere'],
    ['verwezen op', '31-04-2026', '2 verwezen op date'],
    ['toestemming op', '24-11-2026', '2 toestemming op date_ahead'],
    ['toestemming hoe', 'per duif', '2 toestemming hoe consent_how'],
    ['opmerking', 'BSN 111222333', '2 opmerking bsn'],
    ['stand', 'wacht', '2 volgend contact missing'],
  ])('with “%s: %s” is refused: %s', (column, words, problem) => {
    expect(check([[column, words]]).told).toEqual([problem]);
  });

  it('is nobody twice', () => {
    expect(check([], []).told).toEqual(['3 achternaam duplicate']);
  });

  it('has a template that passes, with the lists of a region', () => {
    const [headings = '', example = ''] = importTemplate(caseloadImport).slice(1).split('\r\n');
    const { rowOf } = checkHeading(caseloadImport, headings.split(';'));
    const checker = new CaseChecker({ ...names, today: civilDate('2026-11-23') });
    checker.check(rowOf(2, example.split(';')));
    expect(checker.problems).toEqual([]);
  });
});

describe('a case that was taken over', () => {
  const factsOf = (referredOn: string, importedOn: string): FollowUpFacts => ({
    referral: {
      ...importedMoments('active', civilDate(referredOn)),
      ...{ status: 'active', episode: 1, wakeOn: null },
      ...{ contactTarget: '2026-12-01', contactLimit: '2026-12-08' },
    },
    ...{ contacts: [], reopenedAt: [], resumedAt: [], firstStartedOn: null, waiting: [] },
    importedOn: civilDate(importedOn),
  });
  const rules = { norms: defaultNorms, plan: defaultFollowUpPlan, holidays: {} };

  it('has nothing to do of what was due before it came', () => {
    expect(wantedFollowUps(factsOf('2026-06-01', '2026-11-23'), rules)).toEqual([]);
  });

  it('has all that is due from that day on', () => {
    const dues = wantedFollowUps(factsOf('2026-08-23', '2026-11-23'), rules);
    expect(dues.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual(['follow_up 2026-11-23']);
  });
});
