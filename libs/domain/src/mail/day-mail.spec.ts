import { composeDayMail } from './compose-mail.js';
import { dayLines, hasWork } from './day-mail.js';

const origin = 'https://wor.example';
const none = { today: 0, late: 0, fresh: 0, inbound: 0, letters: 0 };

describe('the mail with which a day begins', () => {
  it('says figures and nothing else, and leaves nought out', () => {
    const { text, html, subject } = composeDayMail({ ...none, today: 4, fresh: 2 }, { origin });
    expect(text).toBe(
      'Uw overzicht van vandaag staat klaar.\nVoor vandaag: 4\nNieuw: 2\n\nLog in en bekijk:\nhttps://wor.example/mijn-dag\n',
    );
    expect([html.includes('Voor vandaag: 4'), html.includes('Te laat')]).toEqual([true, false]);
    expect(subject).not.toMatch(/\d/);
  });

  it('is not there when there is nothing to say', () => {
    expect(hasWork(none)).toBe(false);
    for (const name of Object.keys(none)) expect(hasWork({ ...none, [name]: 1 })).toBe(true);
  });

  it('says how much post waits', () => {
    expect(dayLines({ ...none, inbound: 3, letters: 1 })).toEqual([
      'Binnengekomen post: 3',
      'Brieven om te versturen: 1',
    ]);
  });

  it.each([1.5, -1, Number.NaN, '3 mensen' as unknown as number])('%s is no figure', (today) => {
    expect(() => dayLines({ ...none, today })).toThrow('whole number');
  });
});
