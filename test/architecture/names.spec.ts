import { basename, dirname } from 'node:path';
import ts from 'typescript';
import { parse, projectFiles, sourceFiles, walk } from './tree.js';

const banned = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'shared',
  'misc',
  'manager',
  'base',
]);

/** Words of the glossary's Dutch column. Names of instruments and places are no words. */
const dutch = new Set(
  (
    'verwijzing verwijzer verwijs inwoner inwoners gemeente wijk wijken buurt aanbieder aanbod ' +
    'praktijk huisarts terugkoppeling toestemming melding afspraak bericht deelnemer deelname ' +
    'vragenlijst meting behoefte wachtwoord gebruiker klant reden naam datum geboortedatum adres ' +
    'telefoon welzijn zorg vrijwilliger welzijnscoach dossier beheer beheerder intrekken ' +
    'opvolging nazorg brief uitkomst activiteit activiteiten organisatie regio beschikbaarheid'
  ).split(' '),
);
// The same word in both languages.
dutch.delete('dossier');

const sources = sourceFiles();

/** Names that the frameworks read: a route parameter, a layout, a generated folder. */
const isFrameworkName = (path: string): boolean => /^apps\/web\/app\/routes\//.test(path);

const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

/** Names that a file declares, with the words they consist of. */
function declaredNames(path: string): string[] {
  const names: string[] = [];
  walk(parse(path), (node) => {
    const name = (node as ts.NamedDeclaration).name;
    if (name && ts.isIdentifier(name)) names.push(name.text);
  });
  return names;
}

describe('names', () => {
  it('no file or folder has a name that says nothing', () => {
    const parts = (path: string): string[] => path.split(/[/.]/);
    const vague = projectFiles().filter((path) => parts(path).some((part) => banned.has(part)));
    expect(vague).toEqual([]);
  });

  it('files are kebab-case with their role after a dot', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
    const odd = sources.filter((path) => !isFrameworkName(path) && !kebab.test(basename(path)));
    expect(odd).toEqual([]);
  });

  it('a file in a feature folder does not carry a role as its whole name', () => {
    const roles = /^(service|controller|module|dto|view|store|entity|processor|task)\.tsx?$/;
    expect(sources.filter((path) => roles.test(basename(path)))).toEqual([]);
  });

  it('identifiers are English', () => {
    const inCode = sources.filter(
      (path) => /^(apps|libs)\//.test(path) && !path.includes('/text/'),
    );
    const found = inCode.flatMap((path) =>
      declaredNames(path)
        .filter((name) => wordsOf(name).some((word) => dutch.has(word)))
        .map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it('the specs of a folder test files of that folder', () => {
    const folders = new Set(sources.map((path) => dirname(path)));
    expect([...folders].filter((folder) => /__tests__|__mocks__/.test(folder))).toEqual([]);
  });
});
