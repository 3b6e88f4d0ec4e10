import { resolve } from 'node:path';
import { CommandError, exitCodes } from '../command-error.js';
import type { CommandDefinition } from '../define-command.js';
import { buildPracticeRegion } from '../practice-region/build.js';

const defaultSeed = 7;
const defaultLogins = '.data/demo-logins.json';

interface Options {
  readonly seed: number;
  readonly ifEmpty?: boolean;
  readonly logins: string;
  readonly password?: string;
}

export const practiceRegion: CommandDefinition = (program, { shell }) => {
  program
    .command('practice-region')
    .summary('fill the practice region "Oefenregio"')
    .description(
      'Makes up a town with 200 clients in every state, the same for the same seed. Only in an empty database.',
    )
    .option('--seed <number>', 'another number gives other people', readSeed, defaultSeed)
    .option('--if-empty', 'do nothing when there is a region already')
    .option('--logins <file>', 'where the demo logins are written', defaultLogins)
    .option('--password <text>', 'for tests: this password and no random one')
    .action(async ({ seed, ifEmpty = false, logins, password }: Options) => {
      const loginsFile = resolve(logins);
      await buildPracticeRegion(shell, { seed, isOnlyIfEmpty: ifEmpty, loginsFile, password });
    });
};

function readSeed(text: string): number {
  const seed = Number(text);
  if (Number.isInteger(seed) && seed >= 0 && seed <= 0xffff_ffff) return seed;
  throw new CommandError('a seed is a whole number from 0', exitCodes.usage);
}
