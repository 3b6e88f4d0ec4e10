import { Command, CommanderError } from 'commander';
import { exitCodes, explain, type ExitCode } from './command-error.js';
import { commands } from './commands/index.js';
import type { Shell } from './shell.js';

const description = `The operator's commands of Welzijn op Recept.

Exit codes: 0 all is well; 1 it failed, or a check found something;
2 what was typed cannot be right; 3 it is not allowed here.`;

/** Runs one command. @returns the exit code; errors are printed as one line, never a stack trace */
export async function runWor(args: readonly string[], shell: Shell): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.ok;
  const program = new Command('wor')
    .description(description)
    .exitOverride()
    .showHelpAfterError('Ask `wor <command> --help` for help.')
    .configureOutput({
      writeOut: (text) => shell.print(text.trimEnd()),
      writeErr: (text) => shell.complain(text.trimEnd()),
    });
  const context = { shell, endWith: (code: ExitCode): void => void (exitCode = code) };
  for (const add of commands) add(program, context);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    const told = explain(error);
    shell.complain(`wor: ${told.line}`);
    return told.exitCode;
  }
}
