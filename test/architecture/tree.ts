import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './run-tools.js';

/** The files that belong to the project: tracked, or new and not ignored; sorted, relative. */
export const projectFiles = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })
    .split('\n')
    .filter((path) => path && existsSync(join(root, path)))
    .sort();

/** Source that we wrote: without the fixtures, which are bad on purpose. */
export const sourceFiles = (): string[] =>
  projectFiles().filter(
    (path) =>
      /^(apps|libs|scripts|test)\/.*\.(tsx?|mjs)$/.test(path) &&
      !path.startsWith('test/architecture/fixtures/'),
  );

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The names in a folder, or none when it does not exist (yet). */
export const namesIn = (folder: string): string[] =>
  existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : [];

export const parse = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);

/** Calls `visit` for every node of a file. */
export function walk(node: ts.Node, visit: (one: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}
