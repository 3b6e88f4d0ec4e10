import { lifecycle, needs } from '@wor/domain';
import { PostedForm } from '../form/posted-form.js';
import { bodyOf } from './action-body.js';
import { fieldsOf } from './action-fields.js';

/** Needs that the platform looks up by itself: nobody types them. */
const known = [
  'consent',
  'reason',
  'reachable',
  'recall_window',
  'started_participation',
  'due_follow_up',
  'exhausted_protocol',
];

describe('the form of an action', () => {
  it.each(needs.filter((need) => !known.includes(need)))('asks for the need %s', (need) => {
    expect(fieldsOf('accept', [need]).length).toBeGreaterThan(0);
  });

  it.each(lifecycle.map((row) => [row.action, row] as const))(
    'never asks the same thing twice: %s',
    (action, row) => {
      const names = fieldsOf(action, row.needs).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    },
  );

  it('offers a note at withdraw to the welfare side only', () => {
    const names = (isReferrer: boolean) =>
      fieldsOf('withdraw', ['client_reason'], isReferrer).map(({ name }) => name);
    expect(names(false)).toEqual(['reason', 'note']);
    expect(names(true)).toEqual(['reason']);
  });

  it('becomes the body of the request, with the intake one level down', () => {
    const form = new PostedForm({
      'intake.wishes': ['movement', 'nature'],
      'intake.gpVisits': ['3'],
      shareLevel: ['summary'],
      note: ['  '],
    });
    expect(bodyOf(form, fieldsOf('do_intake', ['intake']))).toMatchObject({
      intake: { wishes: ['movement', 'nature'], dayParts: [], gpVisits: 3 },
      shareLevel: 'summary',
      note: undefined,
    });
  });

  it('reads a moment as the clock in the Netherlands', () => {
    const form = new PostedForm({ channel: ['phone'], at: ['2026-12-08T14:00'] });
    const body = bodyOf(form, fieldsOf('log_talk', ['attempt']));
    expect(body.at).toBe('2026-12-08T13:00:00.000Z');
  });
});
