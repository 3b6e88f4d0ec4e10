import type { Command } from 'commander';
import type { ExitCode } from './command-error.js';
import type { Shell } from './shell.js';

/** What a command needs besides its own arguments. */
export interface CommandContext {
  readonly shell: Shell;
  /** How the program will end although nothing was thrown. */
  readonly endWith: (code: ExitCode) => void;
}

/** One operator's command: adds itself to the program. */
export type CommandDefinition = (program: Command, context: CommandContext) => void;
