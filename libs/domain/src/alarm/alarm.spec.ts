import fc from 'fast-check';
import {
  alarms,
  composeAlarmMail,
  nextAlarms,
  type LastingAlarm,
  type Soundings,
} from './index.js';

const well: Soundings = {
  ...{ isRedisUp: true, isMailServerUp: true },
  work: { workerSilentSeconds: 5, oldestDueSeconds: 0, deadLetters: 0 },
};
const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 20) + seconds * 1000);

/** Looks at a row of soundings, `seconds` apart, and tells everything at once. */
function watch(row: readonly Soundings[], seconds = 30): string[] {
  const heard: string[] = [];
  let before: readonly LastingAlarm[] = [];
  row.forEach((soundings, turn) => {
    const { lasting, toTell } = nextAlarms(before, soundings, at(turn * seconds));
    heard.push(...toTell.map(({ alarm, what }) => `${what} ${alarm.code}`));
    const told = new Set(toTell.map(({ alarm }) => alarm.code));
    before = lasting.map((one) => (told.has(one.code) ? { ...one, toldAt: at(turn) } : one));
  });
  return heard;
}

const times = (count: number, soundings: Soundings): Soundings[] =>
  Array.from({ length: count }, () => soundings);

describe('the alarms', () => {
  it('are silent while all is well', () => {
    expect(watch(times(100, well))).toEqual([]);
  });

  it.each([
    ['database-away', { ...well, work: undefined }],
    ['redis-away', { ...well, isRedisUp: false }],
    ['mail-server-away', { ...well, isMailServerUp: false }],
    ['worker-silent', { ...well, work: { ...well.work, workerSilentSeconds: 61 } }],
    ['worker-silent', { ...well, work: { ...well.work, workerSilentSeconds: null } }],
    ['work-stuck', { ...well, work: { ...well.work, oldestDueSeconds: 301 } }],
    ['dead-letters', { ...well, work: { ...well.work, deadLetters: 1 } }],
  ] as [string, Soundings][])('tell of %s once, and once that it is over', (code, soundings) => {
    const heard = watch([...times(20, soundings), ...times(20, well)]);
    expect(heard).toEqual([`begun ${code}`, `over ${code}`]);
  });

  it('do not tell of what was over before it had lasted', () => {
    const short = { ...well, isRedisUp: false };
    expect(watch([short, short, well, short, well])).toEqual([]);
  });

  it('stay as they were while the database cannot be asked', () => {
    const stuck = {
      ...well,
      work: { workerSilentSeconds: 5, oldestDueSeconds: 900, deadLetters: 0 },
    };
    const away = { ...well, work: undefined };
    const heard = watch([...times(4, stuck), ...times(4, away), ...times(2, stuck), well]);
    expect(heard).toEqual([
      ...['begun work-stuck', 'begun database-away', 'over database-away', 'over work-stuck'],
    ]);
  });

  it('are told in turn: nothing begins twice, and nothing is over that had not begun', () => {
    const soundings = fc.record({
      isRedisUp: fc.boolean(),
      isMailServerUp: fc.boolean(),
      work: fc.option(
        fc.record({
          workerSilentSeconds: fc.option(fc.integer({ min: 0, max: 120 })),
          oldestDueSeconds: fc.integer({ min: 0, max: 600 }),
          deadLetters: fc.integer({ min: 0, max: 2 }),
        }),
        { nil: undefined },
      ),
    });
    fc.assert(
      fc.property(fc.array(soundings, { maxLength: 60 }), (row) => {
        const heard = watch(row);
        for (const { code } of alarms) {
          const own = heard.filter((line) => line.endsWith(` ${code}`));
          const inTurn = own.map((_, turn) => `${turn % 2 === 0 ? 'begun' : 'over'} ${code}`);
          expect(own).toEqual(inTurn);
        }
      }),
    );
  });

  it.each(alarms)('$code is a mail with its code in the subject and one link', (alarm) => {
    const tidings = { alarm, what: 'begun', since: at(0) } as const;
    const { subject, text } = composeAlarmMail(tidings, 'https://wor.example');
    expect(subject).toBe(`Storing: ${alarm.code}`);
    expect(text.match(/https?:\S+/g)).toEqual(['https://wor.example/beheer']);
  });
});
