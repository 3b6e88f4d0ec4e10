import { civilDate } from '@wor/domain';
import {
  toFeedbackView,
  toFollowUpView,
  toMeasurementView,
  toParticipationView,
} from '../referral/record.view.js';

const at = new Date('2026-11-20T09:00:00Z');

const keysOf = (view: object): string[] => Object.keys(view).sort();

describe('what a coach records is answered with exactly these fields:', () => {
  it('a participation', () => {
    const activity = {
      ...{ id: 'a', name: 'n', description: 'd', arrangement: 'meeting', place: 'p' },
      ...{ neighbourhoodCode: 'canary', neighbourhood: 'Noord', weekday: 1, startsAt: '10:00' },
      ...{ dayPart: 'morning', alsoOn: [], costCents: 0, freeSeats: 1, languages: ['nl'] },
      ...{ accessibility: [], groupSize: null, welcome: null },
      ...{ assuredOn: civilDate('2026-11-01'), closesOn: null, began: 'canary' },
    };
    const record = {
      ...{ id: 'p', activity, status: 'started', version: 2, startedOn: '2026-11-20' },
      ...{ stoppedOn: null, stopReason: null, decidedBy: 'canary', joinedAt: 'canary' },
      ...{ position: 2, offerUntil: null, acceptedOn: null },
      provider: {
        ...{ name: 'p', isShared: true, answer: null, answeredOn: null, timesThere: 0 },
        ...{ lastThereOn: null, consentId: 'canary' },
      },
    };
    const view = toParticipationView(record);
    expect(keysOf(view)).toEqual([
      ...['acceptedOn', 'activity', 'id', 'offerUntil', 'position', 'provider', 'startedOn'],
      ...['status', 'stopReason', 'stoppedOn', 'version'],
    ]);
    expect(JSON.stringify(view)).not.toContain('canary');
  });

  it('a measurement', () => {
    const record = {
      ...{ id: 'm', instrument: 'ucla-3', instrumentVersion: '1', moment: 'baseline' },
      ...{ takenAt: at, answers: [1, 1, null], scores: { total: null }, takenBy: 'canary' },
    };
    expect(keysOf(toMeasurementView(record))).toEqual([
      ...['answers', 'id', 'instrument', 'instrumentVersion', 'moment', 'scores', 'takenAt'],
    ]);
  });

  it('a follow-up, without what the client said', () => {
    const record = {
      ...{ id: 'f', kind: 'follow_up', moment: '3m', dueOn: '2027-02-20', status: 'done' },
      ...{ doneAt: at, body: 'canary' },
    };
    expect(keysOf(toFollowUpView(record))).toEqual([
      ...['doneAt', 'dueOn', 'id', 'kind', 'moment', 'status'],
    ]);
  });

  it('a letter', () => {
    const record = {
      ...({ id: 'l', moment: 'closed', shareLevel: 'summary', mustAct: false } as const),
      ...{ sentences: ['Geen actie nodig.'], writtenAt: at, readAt: null, body: 'canary' },
    };
    expect(keysOf(toFeedbackView(record))).toEqual([
      ...['id', 'moment', 'mustAct', 'readAt', 'sentences', 'shareLevel', 'writtenAt'],
    ]);
  });
});
