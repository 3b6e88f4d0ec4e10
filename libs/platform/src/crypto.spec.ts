import fc from 'fast-check';
import { newDataKey, openText, sealText, unwrapDataKey, wrapDataKey } from './crypto.js';
import { KeyRing } from './key-ring.js';

const key = (seed: number): string => Buffer.alloc(32, seed).toString('base64');
const ring = new KeyRing({
  version: 2,
  kek: { 1: key(1), 2: key(2) },
  blindIndex: key(3),
  messageId: key(4),
});
const place = { table: 'client', column: 'name', row: 'row-1', organisationId: 'org-1' };

describe('S-50 field encryption', () => {
  it('opens what it sealed, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const dataKey = newDataKey();
        expect(openText(dataKey, place, sealText(dataKey, place, text))).toBe(
          Buffer.from(text).toString(),
        );
      }),
    );
  });

  it.each([
    ['table', { ...place, table: 'referral' }],
    ['column', { ...place, column: 'phone' }],
    ['row', { ...place, row: 'row-2' }],
    ['organisation', { ...place, organisationId: 'org-2' }],
  ])('does not open a ciphertext moved to another %s', (_what, elsewhere) => {
    const dataKey = newDataKey();
    const sealed = sealText(dataKey, place, 'Mevrouw De Vries');
    expect(() => openText(dataKey, elsewhere, sealed)).toThrow();
  });

  it('does not open a ciphertext in which one bit was flipped', () => {
    const dataKey = newDataKey();
    const sealed = sealText(dataKey, place, 'Mevrouw De Vries');
    for (let at = 1; at < sealed.length; at += 1) {
      const flipped = Buffer.from(sealed);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
      expect(() => openText(dataKey, place, flipped)).toThrow();
    }
  });

  it('never seals the same text to the same bytes', () => {
    const dataKey = newDataKey();
    const all = new Set(
      Array.from({ length: 1000 }, () => sealText(dataKey, place, 'a').toString('hex')),
    );
    expect(all.size).toBe(1000);
  });

  it('unwraps a data key only for its own row and organisation', () => {
    const owner = { id: 'key-1', organisationId: 'org-1' };
    const dataKey = newDataKey();
    const stored = wrapDataKey(ring, owner, dataKey);
    expect(stored.kekVersion).toBe(2);
    expect(unwrapDataKey(ring, owner, stored)).toEqual(dataKey);
    expect(() => unwrapDataKey(ring, { ...owner, id: 'key-2' }, stored)).toThrow();
    expect(() => unwrapDataKey(ring, { ...owner, organisationId: 'org-2' }, stored)).toThrow();
    expect(() => unwrapDataKey(ring, owner, { ...stored, kekVersion: 9 })).toThrow(
      'no key version 9',
    );
  });
});

describe('S-51 blind index', () => {
  it('differs between regions and purposes and is stable within one', () => {
    const one = ring.blindIndex('region-1', 'person', 'devries|1950-02-01');
    expect(ring.blindIndex('region-1', 'person', 'devries|1950-02-01')).toEqual(one);
    expect(ring.blindIndex('region-2', 'person', 'devries|1950-02-01')).not.toEqual(one);
    expect(ring.blindIndex('region-1', 'phone', 'devries|1950-02-01')).not.toEqual(one);
    expect(one).toHaveLength(32);
  });
});
