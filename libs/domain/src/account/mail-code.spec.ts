import { mailCodeLine, mailCodeOf, plainMailCode } from './mail-code.js';

const token = 'kZ9-_0aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789A';

describe('the code in a mail', () => {
  it('is eight figures, the same each time, and another one for another secret', () => {
    expect(mailCodeOf(token)).toMatch(/^\d{8}$/);
    expect(mailCodeOf(token)).toBe(mailCodeOf(token));
    expect(mailCodeOf(token)).not.toBe(mailCodeOf(`${token.slice(0, 41)}AA`));
    expect(mailCodeOf('A'.repeat(43))).toBe('00000000');
  });

  it('has every last figure, of secrets as they are', () => {
    const secrets = Array.from({ length: 256 }, (_, at) =>
      Buffer.from(Array.from({ length: 32 }, (_none, place) => (at * 31 + place * 7) % 256)),
    );
    const last = secrets.map((secret) => mailCodeOf(secret.toString('base64url')).slice(-1));
    expect([...new Set(last)].toSorted()).toEqual([...'0123456789']);
  });

  it('can be typed as the mail shows it', () => {
    expect(mailCodeLine('01234567')).toBe('0123 4567');
    expect(plainMailCode(' 0123 4567 ')).toBe('01234567');
    expect(plainMailCode('0123-4567')).toBe('01234567');
  });
});
