import { civilDate } from '@wor/domain';
import { toActivityPage, toSuggestionView } from './matching.view.js';

const activity = {
  ...{ id: 'walking', name: 'Wandelen', description: 'Samen lopen.', arrangement: 'movement' },
  ...{ place: 'De Linde', neighbourhoodCode: 'canary', neighbourhood: 'Noord', weekday: 2 },
  ...{ startsAt: '10:00', dayPart: 'morning', costCents: 0, freeSeats: 3, taken: 'canary' },
  ...{ alsoOn: ['fri_evening'], languages: ['nl'], accessibility: ['quiet'], groupSize: 8 },
  ...{ welcome: 'host' as const, assuredOn: civilDate('2026-11-01'), closesOn: null },
  ...{ began: 'canary', stayed: 'canary', lat: 'canary', lon: 'canary' },
};

const activityKeys = [
  ...['accessibility', 'alsoOn', 'arrangement', 'assuredOn', 'closesOn', 'costCents', 'dayPart'],
  'description',
  ...['freeSeats', 'groupSize', 'id', 'languages', 'name', 'neighbourhood', 'place', 'startsAt'],
  ...['weekday', 'welcome'],
];

describe('the view of', () => {
  it('a list of suggestions has exactly these fields, and the sentences that tell why', () => {
    const part = {
      ...{ code: 'nearby', title: 'Dichtbij', points: 40, maximum: 40 },
      ...{ reason: 'nearby.same_neighbourhood', sentence: 'In de eigen wijk.' },
    };
    const item = { activity, score: 40, parts: [part], clientId: 'canary' };
    const change = { reason: 'full', sentence: 'Vol.', change: 'Als er plek is.', score: 30 };
    const nearly = { ...change, activity, clientId: 'canary' };
    const fellAway = { reason: 'full', sentence: 'Vol.', count: 3, activityIds: 'canary' };
    const view = toSuggestionView({
      ...{ listId: 'list', weightsVersion: '1', items: [item], others: 4 },
      ...{ nearly: [nearly], leftOut: [fellAway] },
    });
    const shown = view.items[0]?.activity;
    expect(view).toEqual({
      ...{ listId: 'list', weightsVersion: '1', others: 4 },
      items: [
        {
          ...{ activity: shown, score: 40 },
          parts: [
            {
              ...{ code: 'nearby', title: 'Dichtbij', points: 40, maximum: 40 },
              sentence: 'In de eigen wijk.',
            },
          ],
        },
      ],
      nearly: [{ ...change, activity: shown }],
      leftOut: [{ reason: 'full', sentence: 'Vol.', count: 3 }],
    });
    expect(Object.keys(shown ?? {}).sort()).toEqual(activityKeys);
    expect(JSON.stringify(view)).not.toContain('canary');
  });

  it('a page of activities has exactly these fields', () => {
    const view = toActivityPage({ items: [activity], next: null });
    expect(Object.keys(view).sort()).toEqual(['items', 'next']);
    expect(Object.keys(view.items[0] ?? {}).sort()).toEqual(activityKeys);
  });
});
