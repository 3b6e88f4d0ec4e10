import { KeyRing } from '@wor/platform';
import { exitCodes, explain, CommandError } from './command-error.js';
import { newPassword, readPassword, readSecret } from './new-password.js';
import { runWor } from './program.js';
import type { Shell } from './shell.js';

/** A shell without an installation: what is printed is kept. */
function paper(): Shell & { readonly out: string[]; readonly err: string[] } {
  const [out, err]: [string[], string[]] = [[], []];
  const nothing = (): never => {
    throw new CommandError('no installation here');
  };
  return {
    ...{ out, err },
    print: (line) => void out.push(line),
    complain: (line) => void err.push(line),
    readInput: () => Promise.resolve(''),
    readOctets: () => Promise.resolve(new Uint8Array()),
    databaseUrl: nothing,
    keys: (): KeyRing => nothing(),
  };
}

async function wor(...args: string[]) {
  const shell = paper();
  const code = await runWor(args, shell);
  return { code, out: shell.out.join('\n'), err: shell.err.join('\n') };
}

describe('wor score', () => {
  it('answers with the documented keys under --json', async () => {
    const { code, out } = await wor('score', 'ucla-3', '2,3,1', '--json');
    expect(code).toBe(exitCodes.ok);
    expect(JSON.parse(out)).toEqual({
      instrument: 'ucla-3',
      version: '1',
      scores: { total: 6 },
      missing: [],
      bands: { total: null },
    });
  });

  it('names missing answers, also the first one, and gives no score where the rule says so', async () => {
    const { code, out } = await wor('score', 'ucla-3', '-,3,1', '--json');
    expect(code).toBe(exitCodes.ok);
    expect(JSON.parse(out)).toMatchObject({ scores: { total: null }, missing: ['companionship'] });
  });

  it('prints Dutch titles for people', async () => {
    const { out } = await wor('score', 'gespreksweb-6', '4,5,6,7,8,-');
    expect(out).toContain('Meedoen: 8');
    expect(out).toContain('missing: daily_life');
  });

  it('ends with 2 and the list for a code that it does not know', async () => {
    const { code, out, err } = await wor('score', 'phq-9', '1');
    expect(code).toBe(exitCodes.usage);
    expect(out).toBe('');
    expect(err).toContain('gespreksweb-6, ucla-3');
  });

  it.each(['1,2', '1,2,4', '1,2,x', '1,2,2.5'])('refuses the answers %s', async (answers) => {
    const { code, err } = await wor('score', 'ucla-3', answers);
    expect(code).toBe(exitCodes.usage);
    expect(err).toContain('instrument.answers');
  });
});

describe('wor calendar', () => {
  it.each([
    ['2026-11-20', '+5wd', '2026-11-27'],
    ['2026-12-24', '+5wd', '2027-01-04'],
    ['2026-11-30', '+3m', '2027-02-28'],
    ['2026-11-20', '-1d', '2026-11-19'],
  ])('%s %s is %s', async (from, duration, date) => {
    const { code, out } = await wor('calendar', from, duration, '--json');
    expect(code).toBe(exitCodes.ok);
    expect(JSON.parse(out)).toMatchObject({ from, duration, date });
  });

  it('answers with exactly the documented keys, due at nine in the Netherlands', async () => {
    const { out } = await wor('calendar', '2026-11-20', '+1d', '--json');
    expect(JSON.parse(out)).toEqual({
      from: '2026-11-20',
      duration: '+1d',
      date: '2026-11-21',
      isWorkingDay: false,
      dueAt: '2026-11-21T08:00:00.000Z',
    });
  });

  it.each([
    ['2026-02-30', '+1d'],
    ['2026-11-20', 'soon'],
    ['20-11-2026', '+1d'],
  ])('ends with 2 for %s %s', async (from, duration) => {
    const { code, err } = await wor('calendar', from, duration);
    expect(code).toBe(exitCodes.usage);
    expect(err).toMatch(/^wor: not a/);
  });
});

describe('wor', () => {
  it('explains itself and ends with 0', async () => {
    const { code, out } = await wor('--help');
    expect(code).toBe(exitCodes.ok);
    for (const name of ['migrate', 'practice-region', 'users', 'clock', 'reconcile', 'score']) {
      expect(out).toContain(name);
    }
  });

  it.each([
    ['frobnicate'],
    ['score'],
    ['clock', '+1d', '--reset'],
    ['practice-region', '--seed=x'],
  ])('ends with 2 for what cannot be right: %s', async (...args) => {
    expect((await wor(...args)).code).toBe(exitCodes.usage);
  });

  it('tells of an unknown error its kind and code, never its sentence', () => {
    const error = Object.assign(new Error('duplicate key (email)=(a@b.example)'), {
      code: '23505',
    });
    expect(explain(error)).toEqual({ line: 'it failed (Error, code 23505)', exitCode: 1 });
    const silences = [
      Object.assign(new Error('x'), { code: 'ECONNREFUSED' }),
      new Error('timeout exceeded when trying to connect'),
    ];
    for (const each of silences) expect(explain(each).line).toContain('does not answer');
  });
});

describe('passwords', () => {
  it('are long, easy to type over and never the same', () => {
    expect(newPassword()).toMatch(/^([2-9a-hjkmnp-z]{4}-){3}[2-9a-hjkmnp-z]{4}$/);
    expect(new Set(Array.from({ length: 100 }, newPassword)).size).toBe(100);
  });

  it('from standard input are the first line, by the rule of the pages (S-10)', () => {
    expect(readPassword('een lang wachtwoord\nmeer')).toBe('een lang wachtwoord');
    expect(() => readPassword('veertien teken\n')).toThrow('at least 15');
    expect(() => readPassword('wachtwoord wachtwoord\n')).toThrow('password.common');
  });

  it('that are made by the program pass that rule', () => {
    const made = newPassword();
    expect(readPassword(made)).toBe(made);
  });

  it('of other systems are taken as they are, when they are no slip', () => {
    expect(readSecret('s3cr3t-of-12+\n')).toBe('s3cr3t-of-12+');
    expect(() => readSecret('short\n')).toThrow('at least 12');
  });
});
