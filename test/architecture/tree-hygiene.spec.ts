import { projectFiles, read, sourceFiles } from './tree.js';

interface Lock {
  readonly packages: Record<
    string,
    { readonly resolved?: string; readonly optionalDependencies?: Record<string, string> }
  >;
}

const lock = JSON.parse(read('package-lock.json')) as Lock;
const text = (path: string): boolean => !/\.(png|jpe?g|ico|woff2?|pdf|zip|gz|ods)$/.test(path);
const inWords = projectFiles().filter((path) => text(path) && path !== 'package-lock.json');

/** Where npm looks for a package that `from` asks for: inside it, beside it, or above. */
function isInLock(from: string, name: string): boolean {
  const parts = from ? from.split('/node_modules/') : [];
  const above = parts.map((_, depth) => parts.slice(0, depth + 1).join('/node_modules/'));
  return ['', ...above].some((at) => `${at ? `${at}/` : ''}node_modules/${name}` in lock.packages);
}

describe('the tree', () => {
  it('names no path of one machine and no registry', () => {
    // Written with a class, so that this file does not name them either.
    const machine = /\/wor[k]\/|\/roo[t]\/|\/hom[e]\/(?!node\b)|registry\.[n]pm/;
    expect(inWords.filter((path) => machine.test(read(path)))).toEqual([]);
  });

  it('locks packages without a host of its own', () => {
    const urls = Object.values(lock.packages).map((one) => one.resolved ?? '');
    expect(urls.filter((url) => url.startsWith('http'))).toEqual([]);
  });

  it('locks every optional platform package, or npm ci breaks elsewhere', () => {
    const missing = Object.entries(lock.packages).flatMap(([from, one]) =>
      Object.keys(one.optionalDependencies ?? {})
        .filter((name) => !isInLock(from, name))
        .map((name) => `${from}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('pins every version exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('has no comment that promises work for later', () => {
    const promise = /\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b/;
    expect(sourceFiles().filter((path) => promise.test(read(path)))).toEqual([]);
  });
});
