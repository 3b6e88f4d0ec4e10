import { refusalOf } from '../../../../test/support/referral-sample.js';
import { checkMessage, messageSide, type MessageKind, type MessageSide } from './message.js';

describe('a message', () => {
  it('is sent without the blanks around it', () => {
    expect(checkMessage({ kind: 'message', text: '  Belt u mij?\n' }, 'welfare')).toBe(
      'Belt u mij?',
    );
    expect(checkMessage({ kind: 'supplement', text: 'x'.repeat(2000) }, 'referrer')).toHaveLength(
      2000,
    );
  });

  it.each<[string, MessageKind, MessageSide, string, string, string]>([
    ['empty', 'message', 'referrer', ' \n ', 'text', 'message.missing'],
    ['too long', 'message', 'referrer', 'x'.repeat(2001), 'text', 'text.too_long'],
    ['with a BSN in it', 'message', 'welfare', 'Nummer 111222333.', 'text', 'text.bsn'],
    ['a supplement by the team', 'supplement', 'welfare', 'Nog iets.', 'kind', 'input.invalid'],
  ])('%s is refused at its field', (_what, kind, side, text, field, code) => {
    const refusal = refusalOf(() => checkMessage({ kind, text }, side));
    expect(refusal?.details.fields).toEqual([{ field, code }]);
  });

  it('is written on the side of the practice by a referrer, else on that of the team', () => {
    expect([messageSide('referrer'), messageSide('coach'), messageSide('lead')]).toEqual([
      ...['referrer', 'welfare', 'welfare'],
    ]);
  });
});
