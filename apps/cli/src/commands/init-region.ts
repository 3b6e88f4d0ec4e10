import { hashPassword } from '@wor/platform';
import { readAddress } from '../add-user.js';
import type { CommandDefinition } from '../define-command.js';
import { newPassword } from '../new-password.js';
import { checkRegionOrder, type RegionOrder } from '../region/check-region.js';
import { foundRealRegion } from '../region/found-region.js';
import { withDatabase, type Shell } from '../shell.js';

export const initRegion: CommandDefinition = (program, { shell }) => {
  program
    .command('init-region')
    .summary('make a real region with its first administrator')
    .description(
      'The first step in production: a region, its organisation, and one administrator, who does the rest on screen. Refused beside a practice region.',
    )
    .requiredOption('--code <code>', 'short and lasting, such as noord-veluwe')
    .requiredOption('--name <name>', 'as people see it')
    .requiredOption('--admin-email <address>', 'how the first administrator logs in')
    .requiredOption('--admin-name <name>', 'as colleagues see it')
    .option('--office <name>', 'the organisation behind the region; "Regiobureau …" by default')
    .action((options: RegionOrder) => init(shell, options));
};

async function init(shell: Shell, options: RegionOrder): Promise<void> {
  const order = checkRegionOrder(options);
  readAddress(order.adminEmail);
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  const isNew = await withDatabase(shell, ({ database }) =>
    foundRealRegion(database, order, passwordHash),
  );
  if (!isNew) {
    shell.print(`region ${order.code} is there already: nothing changed`);
    shell.print(`a lost password: wor users password ${order.adminEmail}`);
    return;
  }
  shell.print(`region ${order.code} made; administrator ${order.adminEmail}`);
  shell.print(`password: ${password}`);
  shell.print('it is shown this once: log in with it and choose another');
}
