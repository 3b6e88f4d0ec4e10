import { showDate, showMoment, showTime } from './dates.js';
import { showCost } from './labels.js';
import { showPhone } from './phone.js';

describe('what people read', () => {
  it('is the date in the Netherlands, also just after midnight', () => {
    expect(showDate('2026-12-08')).toBe('di 8 dec 2026');
    expect(showDate('2026-12-07T23:30:00Z')).toBe('di 8 dec 2026');
    expect(showMoment('2026-07-01T08:05:00Z')).toBe('wo 1 jul 2026, 10:05');
    expect(showTime('2026-12-08T09:43:00Z')).toBe('10:43');
  });

  it('is a phone number as people write it', () => {
    expect(showPhone('+31612345678')).toBe('06 12345678');
    expect(showPhone('+31201234567')).toBe('020 1234567');
    expect(showPhone('+4915112345678')).toBe('+4915112345678');
  });

  it('is an amount with a decimal comma', () => {
    expect(showCost(0)).toBe('Gratis');
    expect(showCost(350)).toBe('€ 3,50');
    expect(showCost(1205)).toBe('€ 12,05');
  });
});
