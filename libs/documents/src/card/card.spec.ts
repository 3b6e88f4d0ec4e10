import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { civilDate } from '@wor/domain';
import { cardModel, type CardFacts } from './card-model.js';
import { drawCard } from './draw-card.js';

const facts: CardFacts = {
  language: 'nl',
  team: 'Team Noord',
  phone: '020 1234567',
  callsBy: civilDate('2026-12-08'),
  code: '3F7K9C',
  codeUntil: civilDate('2026-12-31'),
  origin: 'https://wor.example',
  madeOn: civilDate('2026-12-01'),
};

/** What a tool of poppler says about the file; undefined where there is none. */
function poppler(tool: string, args: readonly string[], file: Buffer): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'wor-card-'));
  const path = join(folder, 'card.pdf');
  writeFileSync(path, file);
  try {
    return execFileSync(tool, [...args, path, ...(tool === 'pdftotext' ? ['-'] : [])]).toString();
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the check, or says loudly that it could not. */
function withPoppler(answer: string | undefined, check: (answer: string) => void): void {
  if (answer === undefined) process.stderr.write('No poppler here: the card was not looked at.\n');
  else check(answer);
}

describe('the card', () => {
  it('is the same to the byte for the same facts, and another for others', async () => {
    const [one, again] = [await drawCard(facts), await drawCard({ ...facts })];
    expect(one.equals(again)).toBe(true);
    expect(one.equals(await drawCard({ ...facts, code: '4F7K9C' }))).toBe(false);
  });

  it.each([
    ['nl', 'nl-NL', 'Kaart: wij bellen u'],
    ['en', 'en-GB', 'Card: we will call you'],
    ['ar', 'nl-NL', 'Kaart: wij bellen u'],
  ])('in %s is a tagged file with a title and the language %s', async (language, lang, title) => {
    const file = await drawCard({ ...facts, language });
    expect(file.toString('latin1')).toContain(`/Lang (${lang})`);
    withPoppler(poppler('pdfinfo', [], file), (info) => {
      expect(info).toMatch(/^Tagged:\s+yes$/m);
      expect(info).toMatch(/^Pages:\s+1$/m);
      expect(info).toContain(title);
    });
  });

  it('is read in order: heading, list, and a picture with words', async () => {
    const tree = poppler('pdfinfo', ['-struct-text'], await drawCard(facts));
    withPoppler(tree, (text) => {
      const tags = [...text.matchAll(/^ +(H1|H2|P|L|LI|Figure)\b/gm)].map(([, tag]) => tag);
      expect(tags).toEqual([
        ...['H1', 'P', 'P', 'H2', 'L', 'LI', 'LI', 'LI', 'H2', 'P'],
        ...['H2', 'P', 'P', 'P', 'Figure'],
      ]);
    });
  });

  it.each(['nl', 'en'])('in %s says who calls and by when, and how to stop', async (language) => {
    const read = poppler('pdftotext', ['-layout'], await drawCard({ ...facts, language }));
    withPoppler(read, (text) => {
      for (const part of ['Team Noord', '020 1234567', '3F7 K9C', 'wor.example/k', '2026']) {
        expect(text).toContain(part);
      }
    });
  });

  it('has letters of Turkish, Polish and Ukrainian, and a mark for what it cannot write', async () => {
    const file = await drawCard({ ...facts, team: 'Işık Łódź Ґанок 中' });
    withPoppler(poppler('pdftotext', [], file), (text) => {
      expect(text).toContain('Işık Łódź Ґанок ?');
    });
  });

  it('stays on one page with the longest names', async () => {
    const team = 'Welzijnsteam Binnenstad-Oost en Buitenveldert aan de Amstel';
    const file = await drawCard({ ...facts, team, language: 'en' });
    withPoppler(poppler('pdfinfo', [], file), (info) => {
      expect(info).toMatch(/^Pages:\s+1$/m);
    });
  });
});

describe('what the card says', () => {
  const said = (change: Partial<CardFacts> = {}): string =>
    JSON.stringify(cardModel({ ...facts, ...change }));

  it.each(['nl', 'en', 'tr'])('in %s has nothing of health, reason or practice', (language) => {
    expect(said({ language })).not.toMatch(
      /welzijn|recept|huisarts|praktijk|verwij|eenza|zorg|gezond|pati|health|doctor|practice|lonel/i,
    );
  });

  it('says in Dutch that there is no card in that language yet', () => {
    expect(cardModel({ ...facts, language: 'tr' }).note).toContain('nog niet in uw taal');
    expect(cardModel({ ...facts, language: 'constructor' }).note).toContain('nog niet');
    expect(cardModel(facts).note).toBe(null);
  });

  it('leads to the page of the code', () => {
    expect(cardModel(facts).more).toMatchObject({
      ...{ link: 'https://wor.example/k/3F7K9C', code: '3F7 K9C' },
    });
  });
});
