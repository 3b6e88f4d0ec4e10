import { resolve } from 'node:path';
import ts from 'typescript';
import { readLanguageFrom } from '../../apps/web/app/text/language/current-language.js';
import { parse, sourceFiles, walk } from './tree.js';

/** Every page and component, and what they are made with; the texts themselves are elsewhere. */
const pages = sourceFiles().filter(
  (path) =>
    /^apps\/web\/app\/.*\.tsx?$/.test(path) &&
    !/\.spec\.tsx?$/.test(path) &&
    !path.startsWith('apps/web/app/text/'),
);

/** Jest reads no style sheets, no configuration of the router and no script of a browser. */
const importable = pages.filter(
  (path) => !/app\/(root\.tsx|routes\.ts|enhance\/main\.ts)$/.test(path),
);

/** Words that no English sentence holds, and that no name of ours is. */
const dutchWords = new Set(
  'de het een en niet uw wij zij voor naar met geen nog al er is dit deze kies vul kunt mag'.split(
    ' ',
  ),
);
dutchWords.delete('is');

const isDutch = (words: string): boolean => {
  const parts = words.toLowerCase().split(/[^\p{L}]+/u);
  return parts.length > 1 && parts.some((part) => dutchWords.has(part));
};

const spokenAttributes = new Set(['label', 'title', 'alt', 'hint', 'legend', 'placeholder']);

const isSpoken = (node: ts.Node): boolean => {
  if (ts.isJsxText(node)) return /\p{L}{2,}/u.test(node.text);
  if (!ts.isStringLiteralLike(node) || ts.isImportDeclaration(node.parent)) return false;
  const { parent } = node;
  const attribute = ts.isJsxAttribute(parent) ? parent.name.getText() : '';
  if (/^aria-label$/.test(attribute) || spokenAttributes.has(attribute)) return node.text !== '';
  return isDutch(node.text);
};

function spokenIn(path: string): readonly string[] {
  const found: string[] = [];
  walk(parse(path), (node) => {
    if (isSpoken(node)) found.push(`${path}: ${node.getText().trim()}`);
  });
  return found;
}

describe('the words of the screens', () => {
  it('stand in the catalogue and nowhere else', () => {
    expect(pages.flatMap(spokenIn)).toEqual([]);
  });

  it('are read while a page is made, never when its file is loaded', async () => {
    const tooSoon: string[] = [];
    for (const path of importable) {
      readLanguageFrom(() => {
        tooSoon.push(path);
        return 'nl';
      });
      await import(resolve(path));
    }
    expect([...new Set(tooSoon)]).toEqual([]);
  });
});
