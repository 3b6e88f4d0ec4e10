import { toActivityPage, toSuggestionView } from './matching.view.js';

const activity = {
  ...{ id: 'walking', name: 'Wandelen', description: 'Samen lopen.', arrangement: 'movement' },
  ...{ place: 'De Linde', neighbourhoodCode: 'canary', neighbourhood: 'Noord', weekday: 2 },
  ...{ startsAt: '10:00', dayPart: 'morning', costCents: 0, freeSeats: 3, taken: 'canary' },
};

const activityKeys = [
  ...['arrangement', 'costCents', 'dayPart', 'description', 'freeSeats', 'id', 'name'],
  ...['neighbourhood', 'place', 'startsAt', 'weekday'],
];

describe('the view of', () => {
  it('a list of suggestions has exactly these fields, and the sentences that tell why', () => {
    const part = {
      ...{ code: 'nearby', title: 'Dichtbij', points: 40, maximum: 40 },
      ...{ reason: 'nearby.same_neighbourhood', sentence: 'In de eigen wijk.' },
    };
    const item = { activity, score: 40, parts: [part], clientId: 'canary' };
    const view = toSuggestionView({ listId: 'list', weightsVersion: '1', items: [item] });
    expect(view).toEqual({
      listId: 'list',
      weightsVersion: '1',
      items: [
        {
          activity: view.items[0]?.activity,
          score: 40,
          parts: [{ code: 'nearby', points: 40, sentence: 'In de eigen wijk.' }],
        },
      ],
    });
    expect(Object.keys(view.items[0]?.activity ?? {}).sort()).toEqual(activityKeys);
    expect(JSON.stringify(view)).not.toContain('canary');
  });

  it('a page of activities has exactly these fields', () => {
    const view = toActivityPage({ items: [activity], next: null });
    expect(Object.keys(view).sort()).toEqual(['items', 'next']);
    expect(Object.keys(view.items[0] ?? {}).sort()).toEqual(activityKeys);
  });
});
