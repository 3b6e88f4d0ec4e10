import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The full path of the first of `names` that is executable on PATH, or undefined. */
export function findOnPath(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const answers = new Map<string, boolean>();

/** Whether `command` runs here and exits with 0; asked once for each command line. */
export function commandWorks(command: string, ...args: string[]): boolean {
  const line = [command, ...args].join(' ');
  const known = answers.get(line);
  if (known !== undefined) return known;
  const works = spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  answers.set(line, works);
  return works;
}
