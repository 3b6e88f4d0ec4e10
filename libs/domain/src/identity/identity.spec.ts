import fc from 'fast-check';
import { civilDate } from '../calendar/index.js';
import {
  normaliseName,
  normalisePhone,
  normalisePostcode,
  normaliseReferralNumber,
  parseBirthDate,
  personKey,
  referralNumber,
} from './index.js';

const today = civilDate('2026-11-20');

describe('phone numbers', () => {
  it.each([
    ['0612345678', '+31612345678'],
    ['06-12345678', '+31612345678'],
    ['06 12 34 56 78', '+31612345678'],
    ['+31 6 12345678', '+31612345678'],
    ['+31 (0)6 12345678', '+31612345678'],
    ['+31(0)612345678', '+31612345678'],
    ['0031612345678', '+31612345678'],
    ['0031 (0)20-1234567', '+31201234567'],
    ['31612345678', '+31612345678'],
    ['(020) 123 45 67', '+31201234567'],
    ['0314/123.456', '+31314123456'],
    ['06\u20111234\u00a05678', '+31612345678'],
    ['+32 470 12 34 56', '+32470123456'],
    ['0049 30 1234567', '+49301234567'],
  ])('reads %s as %s', (text, phone) => {
    expect(normalisePhone(text)).toBe(phone);
  });

  it.each([
    '',
    '112',
    '0800-1234',
    '0900 1234567',
    '061234567',
    '06123456789',
    '0612345678 (dochter)',
    '+31',
    '000000000000',
  ])('refuses "%s"', (text) => {
    expect(normalisePhone(text)).toBeUndefined();
  });

  it('reads its own answer again as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 799_999_999 }), (n) => {
        const phone = normalisePhone(`0${n}`);
        expect(phone).toBe(`+31${n}`);
        expect(normalisePhone(phone ?? '')).toBe(phone);
      }),
    );
  });
});

describe('postcodes', () => {
  it.each([
    ['1234 AB', '1234AB'],
    ['1234ab', '1234AB'],
    [' 9999  xz ', '9999XZ'],
  ])('reads "%s" as %s', (text, postcode) => {
    expect(normalisePostcode(text)).toBe(postcode);
  });

  it.each(['0123 AB', '1234 SA', '1234 SD', '1234ss', '1234', '1234 A1', '12345 AB', ''])(
    'refuses "%s"',
    (text) => {
      expect(normalisePostcode(text)).toBeUndefined();
    },
  );
});

describe('names for the blind index', () => {
  it.each([
    ['De Vriès-Öz', 'devriesoz'],
    ["  d'Ancona ", 'dancona'],
    ['Ĳsbrand', 'ijsbrand'],
    ['Straße Ørsted Łukasz', 'strasseorstedlukasz'],
    ['İpek Işık', 'ipekisik'],
    ['محمد', 'محمد'],
    ['-- ', ''],
  ])('reads "%s" as "%s"', (text, name) => {
    expect(normaliseName(text)).toBe(name);
  });

  it('changes nothing the second time, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
      }),
    );
  });

  it('is the same for composed and decomposed letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseName(text.normalize('NFC'))).toBe(normaliseName(text.normalize('NFD')));
      }),
    );
  });
});

describe('birth dates', () => {
  it.each([
    ['01021950', '1950-02-01'],
    ['010250', '1950-02-01'],
    ['1-2-50', '1950-02-01'],
    ['1-2-1950', '1950-02-01'],
    ['01/02/1950', '1950-02-01'],
    ['1.2.1950', '1950-02-01'],
    ['1 2 1950', '1950-02-01'],
    ['1950-02-01', '1950-02-01'],
    ['1-2-05', '2005-02-01'],
    ['1-2-20', '1920-02-01'],
    ['29-2-04', '2004-02-29'],
    ['29021996', '1996-02-29'],
    ['20-11-2026', '2026-11-20'],
  ])('reads %s as %s', (text, date) => {
    expect(parseBirthDate(text, today)).toBe(date);
  });

  it.each([
    '31-02-1950',
    '29-2-1999',
    '29-2-1900',
    '00-00-0000',
    '1-13-1950',
    '1950',
    'gisteren',
    '',
    '1-1-1850',
  ])('names "%s" impossible', (text) => {
    expect(() => parseBirthDate(text, today)).toThrow('birth_date.impossible');
  });

  it.each(['21-11-2026', '2030-01-01'])('names %s future', (text) => {
    expect(() => parseBirthDate(text, today)).toThrow('birth_date.future');
  });
});

describe('the key of a person', () => {
  it('is the same for the same person written differently', () => {
    const birthDate = civilDate('1950-02-01');
    const key = personKey({ name: 'De Vries', birthDate, postcode: '1234 ab' });
    expect(key).toBe('person.1|devries|1950-02-01|1234AB');
    expect(personKey({ name: 'DE VRIES ', birthDate, postcode: '1234AB' })).toBe(key);
    expect(personKey({ name: 'De Vries', birthDate, postcode: null })).not.toBe(key);
  });
});

describe('referral numbers', () => {
  it('are read again from what somebody typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32, max: 251 }), (bytes) => {
        const number = referralNumber(bytes);
        expect(number).toMatch(/^WR-[2-9B-DF-HJKMNP-TV-Z]{5}$/);
        expect(normaliseReferralNumber(` ${number.toLowerCase().replace('-', ' ')}`)).toBe(number);
      }),
    );
  });

  it('give each sign the same chance', () => {
    const seen = new Map<string, number>();
    for (let byte = 0; byte < 252; byte += 1) {
      const sign = referralNumber(new Uint8Array(5).fill(byte)).slice(-1);
      seen.set(sign, (seen.get(sign) ?? 0) + 1);
    }
    expect([...new Set(seen.values())]).toEqual([9]);
    expect(seen.size).toBe(28);
  });

  it('refuse too few usable bytes, and text that is no number', () => {
    expect(() => referralNumber(new Uint8Array([1, 2, 3, 4]))).toThrow('too few random bytes');
    expect(() => referralNumber(new Uint8Array(16).fill(255))).toThrow('too few random bytes');
    expect(normaliseReferralNumber('WR-4F7K')).toBeUndefined();
    expect(normaliseReferralNumber('WR-OI01L')).toBeUndefined();
  });
});
