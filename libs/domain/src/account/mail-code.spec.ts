import { mailCodeLine, mailCodeOf, plainMailCode } from './mail-code.js';

const token = 'kZ9-_0aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789A';

describe('the code in a mail', () => {
  it('is eight figures, the same each time, and another one for another secret', () => {
    expect(mailCodeOf(token)).toMatch(/^\d{8}$/);
    expect(mailCodeOf(token)).toBe(mailCodeOf(token));
    expect(mailCodeOf(token)).not.toBe(mailCodeOf(`${token.slice(0, 42)}B`));
    expect(mailCodeOf('A'.repeat(43))).toBe('00000000');
  });

  it('can be typed as the mail shows it', () => {
    expect(mailCodeLine('01234567')).toBe('0123 4567');
    expect(plainMailCode(' 0123 4567 ')).toBe('01234567');
    expect(plainMailCode('0123-4567')).toBe('01234567');
  });
});
