import { execFile } from 'node:child_process';
import { join } from 'node:path';

export const root = join(__dirname, '../..');
export const fixtures = join(__dirname, 'fixtures');

/** The output of a tool of ours, whatever its exit code: finding something is its work. */
const run = (tool: string, args: string[], cwd: string): Promise<string> =>
  new Promise((resolve) => {
    const options = { cwd, maxBuffer: 64_000_000, env: { ...process.env, NODE_OPTIONS: '' } };
    execFile(process.execPath, [join(root, tool), ...args], options, (_error, stdout, stderr) =>
      resolve(stdout || stderr),
    );
  });

interface LintOutcome {
  /** Rule names of the findings, by fixture path. */
  readonly files: Record<string, string[]>;
  /** The same for texts made up on the spot. */
  readonly texts: Record<string, string[]>;
  /** Rules that are on, but not at `error`. */
  readonly warnings: string[];
  /** The names of all our own rules. */
  readonly house: string[];
}

export const lint = async (): Promise<LintOutcome> =>
  JSON.parse(await run('test/architecture/lint-fixtures.mjs', [], root)) as LintOutcome;

interface CruiseOutcome {
  readonly summary: {
    readonly violations: { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: { readonly name: string; severity: string }[] };
  };
}

export const cruise = async (): Promise<CruiseOutcome['summary']> => {
  const args = ['--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json'];
  const text = await run(
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    [...args, 'apps', 'libs', 'test'],
    fixtures,
  );
  return (JSON.parse(text) as CruiseOutcome).summary;
};

type DeadFile = Record<string, { readonly name: string }[]> & { readonly file: string };

/** Per file of the fixture tree `dead`: the kinds of dead things that knip finds there. */
export const bury = async (): Promise<Map<string, string[]>> => {
  const args = ['--config', '../../../../knip.json', '--reporter', 'json', '--no-progress'];
  const text = await run('node_modules/knip/bin/knip.js', args, join(fixtures, 'dead'));
  const { issues } = JSON.parse(text) as { issues: DeadFile[] };
  return new Map(
    issues.map((one) => [
      `dead/${one.file}`,
      Object.keys(one).filter((kind) => kind !== 'file' && one[kind]?.length),
    ]),
  );
};

/** Error codes by fixture path, under the compiler options of the root. */
export const compile = async (): Promise<Map<string, string[]>> => {
  const text = await run(
    'node_modules/typescript/bin/tsc',
    ['-p', '.', '--pretty', 'false'],
    fixtures,
  );
  const found = new Map<string, string[]>();
  for (const [, file = '', code = ''] of text.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+)/gm)) {
    found.set(file, [...(found.get(file) ?? []), code]);
  }
  return found;
};

/** The fixtures that are not formatted. */
export const format = async (): Promise<string[]> => {
  const args = ['--list-different', '--config', '../../../.prettierrc.json', '--ignore-path', ''];
  const text = await run('node_modules/prettier/bin/prettier.cjs', [...args, '.'], fixtures);
  return text.split('\n').filter(Boolean);
};
