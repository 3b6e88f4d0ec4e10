import { isOwner, isOwnOrigin, isProof, ownerOf, proofOf } from './proof.server.js';

const secret = new Uint8Array(32).fill(7);
const posted = (headers: Record<string, string>): Request =>
  new Request('http://127.0.0.1:3000/verwijs', { method: 'POST', headers });

describe('the origin of a form', () => {
  const publicOrigin = 'https://wor.example';

  it.each([
    ['our public address behind a proxy', { origin: publicOrigin }, true],
    ['another site', { origin: 'https://elders.example' }, false],
    ['our name without its s', { origin: 'http://wor.example' }, false],
    ['our name inside another', { origin: 'https://wor.example.elders.example' }, false],
    ['a sandboxed frame', { origin: 'null' }, false],
    ['a loopback page against the public address', { origin: 'http://127.0.0.1:3000' }, false],
    ['no word about it', {}, false],
    ['a browser that says same-origin only', { 'sec-fetch-site': 'same-origin' }, true],
    ['a browser that says cross-site', { 'sec-fetch-site': 'cross-site' }, false],
  ])('is judged: %s', (_, headers, isOwn) => {
    expect(isOwnOrigin(posted(headers), publicOrigin)).toBe(isOwn);
  });

  it.each([
    ['http://localhost:3000', 'localhost:3000', true],
    ['http://localhost:4000', 'localhost:3000', false],
    ['http://elders.example', 'elders.example', false],
  ])('on loopback may be any name of the host that was asked: %s at %s', (origin, host, isOwn) => {
    const request = posted({ origin, host });
    expect(isOwnOrigin(request, 'http://127.0.0.1:3000')).toBe(isOwn);
  });
});

describe('the token of a form', () => {
  it('belongs to one session', () => {
    expect(isProof(proofOf(secret, 'a'), proofOf(secret, 'a'))).toBe(true);
    expect(isProof(proofOf(secret, 'a'), proofOf(secret, 'b'))).toBe(false);
    expect(isProof(proofOf(secret, 'a'), undefined)).toBe(false);
    expect(isProof(proofOf(secret, 'a'), '')).toBe(false);
  });

  it('is never the token of the session, nor the mark of an owner', () => {
    expect(proofOf(secret, 'token')).not.toContain('token');
    expect(ownerOf(secret, 'x')).not.toBe(proofOf(secret, 'x'));
  });
});

describe('the mark of an owner', () => {
  it('is one that only we can make', () => {
    const mark = ownerOf(secret, 'account');
    expect(isOwner(secret, mark)).toBe(true);
    expect(isOwner(new Uint8Array(32), mark)).toBe(false);
    for (const made of ['', '.', 'x', 'x.y', `${mark}.x`, mark.split('.')[0] ?? '']) {
      expect(isOwner(secret, made)).toBe(false);
    }
  });

  it('is the same for one account only', () => {
    expect(ownerOf(secret, 'a')).toBe(ownerOf(secret, 'a'));
    expect(ownerOf(secret, 'a')).not.toBe(ownerOf(secret, 'b'));
    expect(ownerOf(secret, 'a')).not.toContain(proofOf(secret, 'a'));
  });
});
