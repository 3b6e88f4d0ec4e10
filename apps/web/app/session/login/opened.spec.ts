import { sealMoment, secondsSince } from './opened.server.js';

const secret = new Uint8Array(32).fill(7);

describe('the moment of opening', () => {
  it('tells how many seconds ago it was', () => {
    expect(secondsSince(secret, sealMoment(secret))).toBe(1);
  });

  it('is one that only we can make', () => {
    expect(secondsSince(new Uint8Array(32), sealMoment(secret))).toBe(undefined);
    for (const made of ['', '.', '1', '1.x', 'x.y', `2${sealMoment(secret)}`]) {
      expect(secondsSince(secret, made)).toBe(undefined);
    }
  });
});
