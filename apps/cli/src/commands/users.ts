import type { Tx } from '@wor/database';
import { hashPassword } from '@wor/platform';
import type { Command } from 'commander';
import { addUser, type NewUser } from '../add-user.js';
import { CommandError, exitCodes } from '../command-error.js';
import type { CommandDefinition } from '../define-command.js';
import { newPassword, readPassword } from '../new-password.js';
import { withDatabase, type Shell } from '../shell.js';
import {
  changePassword,
  disableAccount,
  listMembers,
  removeSecondFactorOf,
} from '../stores/account.store.js';

interface PasswordOption {
  readonly passwordStdin?: boolean;
}

const fromInput = 'read the password from standard input; otherwise one is made and printed once';

export const users: CommandDefinition = (program, { shell }) => {
  const group = program
    .command('users')
    .summary('list, add and disable logins')
    .description('Logins of professionals. A password never stands on the command line.');
  group
    .command('list')
    .description('everybody with a login')
    .action(() => list(shell));
  defineAdd(group, shell);
  group
    .command('password')
    .description('set a new password and end every session')
    .argument('<email>')
    .option('--password-stdin', fromInput)
    .action((email: string, options: PasswordOption) => resetPassword(shell, email, options));
  group
    .command('disable')
    .description('refuse the login from now on and end every session')
    .argument('<email>')
    .action((email: string) => disable(shell, email, true));
  group
    .command('enable')
    .description('allow the login again')
    .argument('<email>')
    .action((email: string) => disable(shell, email, false));
  group
    .command('reset-factor')
    .description('forget the second factor of somebody who lost it, and end every session')
    .argument('<email>')
    .action((email: string) => resetFactor(shell, email));
};

function defineAdd(group: Command, shell: Shell): void {
  group
    .command('add')
    .description('a new login for somebody in one role')
    .requiredOption('--email <address>')
    .requiredOption('--name <name>', 'as colleagues see it')
    .requiredOption('--role <role>', 'such as referrer, coach or lead')
    .requiredOption('--organisation <id or name>')
    .option('--team <name...>', 'for coaches and leads; all teams by default')
    .option('--password-stdin', fromInput)
    .action(async (options: NewUser & PasswordOption) => {
      const { password, isNew } = await choosePassword(shell, options);
      const passwordHash = await hashPassword(password);
      await withDatabase(shell, ({ database }) => addUser(database, options, passwordHash));
      shell.print('added');
      if (isNew) shell.print(`password: ${password}`);
    });
}

async function choosePassword(shell: Shell, { passwordStdin }: PasswordOption) {
  if (passwordStdin !== true) return { password: newPassword(), isNew: true };
  return { password: readPassword(await shell.readInput()), isNew: false };
}

async function list(shell: Shell): Promise<void> {
  const members = await withDatabase(shell, ({ database }) =>
    database.transaction(undefined, listMembers),
  );
  for (const { email, name, role, organisation, isDisabled } of members) {
    shell.print(
      [email, role, name, organisation, isDisabled ? 'disabled' : ''].join('\t').trimEnd(),
    );
  }
}

async function resetPassword(shell: Shell, email: string, options: PasswordOption): Promise<void> {
  const { password, isNew } = await choosePassword(shell, options);
  const hash = await hashPassword(password);
  await change(shell, 'account.password_changed', (tx) => changePassword(tx, email, hash));
  shell.print('changed; every session has ended');
  if (isNew) shell.print(`password: ${password}`);
}

async function disable(shell: Shell, email: string, isDisabled: boolean): Promise<void> {
  const event = isDisabled ? 'account.disabled' : 'account.enabled';
  await change(shell, event, (tx) => disableAccount(tx, email, isDisabled));
  shell.print(isDisabled ? 'disabled; every session has ended' : 'enabled');
}

async function resetFactor(shell: Shell, email: string): Promise<void> {
  await change(shell, 'account.factor_reset', (tx) => removeSecondFactorOf(tx, email));
  shell.print('forgotten; every session has ended');
}

/** One change of an account, with its audit row. */
async function change(
  shell: Shell,
  event: string,
  work: (tx: Tx) => Promise<string | undefined>,
): Promise<void> {
  await withDatabase(shell, ({ database }) =>
    database.transaction(undefined, async (tx) => {
      const id = await work(tx);
      if (id === undefined)
        throw new CommandError('nobody has that e-mail address', exitCodes.usage);
      tx.note({ event, action: 'U', object: { kind: 'system', id } });
    }),
  );
}
