import { execFile } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './run-tools.js';
import { namesIn, read } from './tree.js';

// Follows each how-to to the letter, in a copy of the libs: what it says in front of a block is the
// file, what stands in the block is its text.

const pages = namesIn('docs/how-to').map((name) => `docs/how-to/${name}`);

interface Block {
  readonly path: string;
  readonly text: string;
}

const blocksOf = (page: string): Block[] =>
  [...page.matchAll(/`([^`\n]+)`:\n\n```ts\n([\s\S]*?)```/g)].map(([, path = '', text = '']) => ({
    path,
    text,
  }));

const suiteOf = (page: string): string => /--selectProjects small (\S+)/.exec(page)?.[1] ?? '';

const copies: string[] = [];

/** A copy of the libs inside the project, so that packages are found above it. */
function copyLibs(): string {
  mkdirSync(join(root, '.data'), { recursive: true });
  const copy = mkdtempSync(join(root, '.data/how-to-'));
  copies.push(copy);
  cpSync(join(root, 'libs'), join(copy, 'libs'), { recursive: true });
  writeFileSync(
    join(copy, 'jest.config.mjs'),
    `import all from '../../jest.config.mjs';
const { displayName, ...small } = all.projects.find((one) => one.displayName === 'small');
export default { ...small, rootDir: import.meta.dirname };\n`,
  );
  return copy;
}

/** Exit code and output of a tool of ours, run inside a copy. */
const run = (copy: string, args: string[]): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const options = { cwd: copy, maxBuffer: 64_000_000 };
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ code: error ? 1 : 0, output: stdout + stderr }),
    );
  });

const runSuite = (copy: string, suite: string): ReturnType<typeof run> =>
  run(copy, [join(root, 'node_modules/jest/bin/jest.js'), '--config', 'jest.config.mjs', suite]);

const compile = (copy: string, path: string): ReturnType<typeof run> => {
  const settings = {
    extends: '../../tsconfig.json',
    compilerOptions: { noEmit: true, rootDir: '.', paths: { '@wor/*': ['./libs/*/src/index.ts'] } },
    include: [path],
    exclude: [],
  };
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(settings));
  return run(copy, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.', '--pretty', 'false']);
};

afterAll(() => copies.forEach((copy) => rmSync(copy, { recursive: true, force: true })));

describe.each(pages)('%s', (name) => {
  const page = read(name);
  const [file, line, ...more] = blocksOf(page);

  it('is one new file and one line', () => {
    expect(more).toEqual([]);
    expect([file, line].map((block) => existsSync(join(root, block?.path ?? '')))).toEqual([
      false,
      true,
    ]);
    expect(line?.text.trim().split('\n')).toHaveLength(1);
  });

  it('gives something that the compiler and the suite of the list accept', async () => {
    const copy = copyLibs();
    writeFileSync(join(copy, file?.path ?? ''), file?.text ?? '');
    appendFileSync(join(copy, line?.path ?? ''), line?.text ?? '');
    expect(await compile(copy, line?.path ?? '')).toEqual({ code: 0, output: '' });
    const { code, output } = await runSuite(copy, suiteOf(page));
    expect(code === 0 ? '' : output).toBe('');
  }, 60_000);

  it('is not done without the line', async () => {
    const copy = copyLibs();
    writeFileSync(join(copy, file?.path ?? ''), file?.text ?? '');
    const { code, output } = await runSuite(copy, suiteOf(page));
    expect(code).toBe(1);
    expect(output).toContain(basename(file?.path ?? '', '.ts'));
  }, 60_000);
});
