import { outcomeOf, refusalOf } from '../../../../test/support/referral-sample.js';
import { compareRecords, mergeRecords, splitRecord, type RecordFields } from './index.js';

const record = (more: Partial<RecordFields> = {}): RecordFields => ({
  ...{ name: 'J. de Vries', birthDate: '1950-02-01', phone: '+31612345678', email: '' },
  ...{ postcode: '9991AB', houseNumber: '12', language: 'nl', needsInterpreter: false },
  ...{ contactPreference: '', noMessagesBy: [], bestTime: '', contactPerson: '', barriers: [] },
  ...more,
});

const chosen = (kept: RecordFields, other: RecordFields): string[] =>
  compareRecords(kept, other)
    .filter(({ needsChoice }) => needsChoice)
    .map(({ field }) => field);

describe('merging two records', () => {
  it('asks for nothing that is the same or that only one side knows', () => {
    const other = record({ email: 'j@voorbeeld.nl', barriers: ['sight'], needsInterpreter: true });
    expect(chosen(record(), other)).toEqual([]);
    expect(mergeRecords(record(), other, {}).record).toEqual(other);
    expect(mergeRecords(other, record(), {}).record).toEqual(other);
  });

  it('asks for what both know differently, the address as a whole', () => {
    const other = record({ name: 'J. de Vries-Bos', houseNumber: '14' });
    expect(chosen(record(), other)).toEqual(['name', 'address']);
    const refusal = refusalOf(() => mergeRecords(record(), other, { name: 'kept' }));
    expect(refusal?.details.fields).toEqual([{ field: 'choices.address', code: 'merge.choice' }]);
    expect(outcomeOf(() => mergeRecords(record(), other, {}))).toBe('input.invalid');
  });

  it('takes both halves of an address from one side', () => {
    const other = record({ postcode: '9992CD', houseNumber: '' });
    const merged = mergeRecords(record(), other, { address: 'other' }).record;
    expect([merged.postcode, merged.houseNumber]).toEqual(['9992CD', '']);
  });

  it('a choice that nobody asked for changes nothing', () => {
    const other = record({ email: 'j@voorbeeld.nl' });
    expect(mergeRecords(other, record(), { email: 'other', name: 'other' }).record).toEqual(other);
  });

  it('is undone field by field, but for what somebody corrected since', () => {
    const kept = record();
    const other = record({ name: 'Anders', email: 'j@voorbeeld.nl' });
    const merged = mergeRecords(kept, other, { name: 'other' });
    expect(splitRecord(merged.record, merged.change)).toEqual(kept);
    const corrected = { ...merged.record, email: 'juist@voorbeeld.nl', bestTime: 'morning' };
    const email = 'juist@voorbeeld.nl';
    expect(splitRecord(corrected, merged.change)).toEqual({ ...kept, email, bestTime: 'morning' });
  });
});
