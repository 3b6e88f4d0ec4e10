import * as domain from '@wor/domain';
import { namesIn, projectFiles, read } from './tree.js';

/** Pages that are generated: `npm run docs` writes them again. */
const generated = [
  ['docs/lifecycle.md', 'renderLifecycle'],
  ['docs/errors.md', 'renderErrors'],
] as const;

const generators = domain as unknown as Record<string, (() => string) | undefined>;
const pages = projectFiles().filter((path) => path.endsWith('.md') && !path.startsWith('.'));

/** Links of a page to other files, relative to the root. */
function linksOf(path: string): string[] {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  return [...read(path).matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)/g)].map(([, to = '']) =>
    new URL(to, `file:///${folder ? `${folder}/` : ''}`).pathname.slice(1).replace(/\/$/, ''),
  );
}

describe('docs', () => {
  it.each(generated)('%s is what %s() says', (path, name) => {
    expect(read(path)).toBe(generators[name]?.());
  });

  it.each(pages)('the links of %s lead somewhere', (path) => {
    const files = new Set(projectFiles());
    const lost = linksOf(path).filter((to) => !files.has(to) && namesIn(to).length === 0);
    expect(lost).toEqual([]);
  });

  it('every page of docs is reachable from README, CONTRIBUTING or another page', () => {
    const linked = new Set(pages.flatMap(linksOf));
    const lonely = pages.filter((path) => path.startsWith('docs/') && !linked.has(path));
    expect(lonely).toEqual([]);
  });
});
