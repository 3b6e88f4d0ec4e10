import type { ActivityChoicesView } from '@wor/contract';
import { dayParts } from '@wor/domain';
import { proposedAddress, proposedValues } from './proposed-activity.js';

const group = {
  arrangement: { code: 'creative', label: 'Creatief' },
  ...{ dayParts: ['tue_afternoon', 'fri_morning'], languages: ['nl', 'tr'] },
  ...{ neighbourhood: { code: 'WK999901', name: 'Noord' }, people: 6 },
};
const choices: ActivityChoicesView = {
  providers: [],
  arrangements: [{ code: 'creative', label: 'Creatief' }],
  neighbourhoods: [{ code: 'WK999901', name: 'Noord' }],
  today: '2026-11-20',
};
const valuesOf = (address: string) =>
  proposedValues(new URL(address, 'http://localhost').searchParams, choices);

describe('an activity for a new group', () => {
  it('fills in what the group shares, and how many seats there are', () => {
    const address = proposedAddress(group, 10);
    expect(valuesOf(address)).toEqual({
      ...{ arrangement: ['creative'], neighbourhoodCode: ['WK999901'], languages: ['nl', 'tr'] },
      ...{
        capacity: ['10'],
        'schedules.0.freq': ['every_1'],
        'schedules.0.dtstart': ['2026-11-20'],
      },
      ...{ 'schedules.0.byday': ['TU'], 'schedules.0.opensAt': ['14:00'] },
    });
    expect(address).not.toContain('Noord');
  });

  it('leaves the time open where everybody can always, and the place where nobody knows', () => {
    const values = valuesOf(proposedAddress({ ...group, dayParts, neighbourhood: null }, 4));
    expect(values).not.toHaveProperty(['schedules.0.byday']);
    expect(values).not.toHaveProperty('neighbourhoodCode');
    expect(values['capacity']).toEqual(['6']);
  });

  it('is an empty form without a group, and takes no code that is not to choose', () => {
    const empty = valuesOf('/sociale-kaart/nieuw');
    expect(Object.keys(empty).sort()).toEqual([
      ...['languages', 'schedules.0.dtstart', 'schedules.0.freq'],
    ]);
    const strange = '?soort=x&wijk=GM1&moment=today&taal=xx&plekken=veel&plekken=-3';
    expect(valuesOf(strange)).toEqual(empty);
  });
});
