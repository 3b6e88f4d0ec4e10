import { departureCookie, departureOf, endedDepartureCookie } from './departure.server.js';

const secret = 'a'.repeat(43);
const requestWith = (cookie: string): Request =>
  new Request('http://own/inloggen/via/zorg/terug', { headers: { cookie } });
const firstPair = (cookie: string): string => cookie.split(';')[0] ?? '';

describe('the note of a departure', () => {
  it.each(['http://127.0.0.1:3000', 'https://welzijn.example'])(
    'comes back as it was given, at %s',
    (origin) => {
      const cookie = departureCookie({ why: 'koppel', secret }, origin);
      expect(departureOf(requestWith(`x=1; ${firstPair(cookie)}`), origin)).toEqual({
        ...{ why: 'koppel', secret },
      });
      expect(cookie).toContain('HttpOnly; SameSite=Lax');
      expect(cookie.includes('Secure')).toBe(origin.startsWith('https:'));
    },
  );

  it.each(['', 'wor_vertrek=in.kort', 'wor_vertrek=elders.' + secret, 'wor_vertrek=' + secret])(
    'is absent in "%s"',
    (cookie) => expect(departureOf(requestWith(cookie), 'http://own')).toBeUndefined(),
  );

  it('ends at once', () => {
    expect(endedDepartureCookie('http://own')).toContain('Max-Age=0');
  });
});
