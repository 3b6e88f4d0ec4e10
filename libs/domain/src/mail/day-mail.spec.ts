import { composeDayMail } from './compose-mail.js';
import { dayLines, hasWork } from './day-mail.js';

const origin = 'https://wor.example';

describe('the mail with which a day begins', () => {
  it('says figures and nothing else, and leaves nought out', () => {
    const { text, html, subject } = composeDayMail({ today: 4, late: 0, fresh: 2 }, { origin });
    expect(text).toBe(
      'Uw overzicht van vandaag staat klaar.\nVoor vandaag: 4\nNieuw: 2\n\nLog in en bekijk:\nhttps://wor.example/mijn-dag\n',
    );
    expect([html.includes('Voor vandaag: 4'), html.includes('Te laat')]).toEqual([true, false]);
    expect(subject).not.toMatch(/\d/);
  });

  it('is not there when there is nothing to say', () => {
    expect(hasWork({ today: 0, late: 0, fresh: 0 })).toBe(false);
    expect(hasWork({ today: 0, late: 1, fresh: 0 })).toBe(true);
  });

  it.each([1.5, -1, Number.NaN, '3 mensen' as unknown as number])('%s is no figure', (today) => {
    expect(() => dayLines({ today, late: 0, fresh: 0 })).toThrow('whole number');
  });
});
