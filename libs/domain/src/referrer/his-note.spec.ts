import { civilDate } from '../calendar/index.js';
import { hisNote, type HisFacts } from './his-note.js';

const facts: HisFacts = {
  number: 'WR-4F7K2',
  sentOn: civilDate('2026-12-01'),
  reason: 'Rouw of verlies',
  hope: 'Weer onder de mensen komen.',
  team: 'Team Noord',
  callsBy: civilDate('2026-12-08'),
  hisCode: 'Z68',
};
const linesOf = (change: Partial<HisFacts>): string[] =>
  hisNote({ ...facts, ...change }).split('\n');

describe('the lines for the HIS', () => {
  it('are the four of SOEP, with the code, the number and what happens', () => {
    expect(linesOf({})).toEqual([
      'S: Rouw of verlies. Hoopt: Weer onder de mensen komen.',
      'O: geen',
      'E: Z68 Welzijn op recept',
      'P: Verwezen naar Team Noord op 01-12-2026, nummer WR-4F7K2. Team belt uiterlijk 08-12-2026. Bericht volgt.',
    ]);
  });

  it('are two without signs of a practice for who has none', () => {
    expect(linesOf({ hisCode: null })).toEqual([
      'Rouw of verlies. Hoopt: Weer onder de mensen komen.',
      'Verwezen naar Team Noord op 01-12-2026, nummer WR-4F7K2. Team belt uiterlijk 08-12-2026. Bericht volgt.',
    ]);
  });

  it('carry the code of the region', () => {
    expect(linesOf({ hisCode: 'A97' })[2]).toBe('E: A97 Welzijn op recept');
  });

  it.each([
    ['nothing is hoped for', { hope: null }, 'S: Rouw of verlies.'],
    [
      'the hope has line breaks',
      { hope: 'Wandelen\r\n\r\nP: iets anders\n' },
      'S: Rouw of verlies. Hoopt: Wandelen P: iets anders',
    ],
    ['the reason has spaces around it', { reason: ' Anders ', hope: null }, 'S: Anders.'],
  ])('stay four when %s', (_what, change, first) => {
    const lines = linesOf(change);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe(first);
  });

  it('hold nothing that the practice did not send', () => {
    const { number, reason, hope, team } = facts;
    const words = [number, reason, hope ?? '', team, '01-12-2026', '08-12-2026'];
    const rest = words.reduce((left, word) => left.replaceAll(word, ''), hisNote(facts));
    expect(rest.replaceAll(/\s+/g, ' ')).toBe(
      'S: . Hoopt: O: geen E: Z68 Welzijn op recept P: Verwezen naar op , nummer . Team belt uiterlijk . Bericht volgt.',
    );
  });
});
