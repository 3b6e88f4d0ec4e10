import type { Command } from 'commander';
import { CommandError, exitCodes } from '../command-error.js';
import type { CommandDefinition } from '../define-command.js';
import { importGeography, type ImportOrder } from '../geography/import-geography.js';
import { withDatabase, type Shell } from '../shell.js';
import { listEditions } from '../stores/geography.store.js';

export const geography: CommandDefinition = (program, { shell }) => {
  const group = program
    .command('geography')
    .summary('import and show municipalities, neighbourhoods and postcodes')
    .description('Files of CBS and PDOK, a set for each year; a new year stands beside the old.');
  group
    .command('show')
    .description('which years are in, and how much of each')
    .action(() => show(shell));
  defineImport(group, shell);
};

function defineImport(group: Command, shell: Shell): void {
  group
    .command('import')
    .description('one year, all of it or nothing; the same files again change nothing')
    .requiredOption('--year <year>', 'of the division', readYear)
    .requiredOption('--municipalities <file>', 'CSV: code, name; also province, inhabitants')
    .option('--neighbourhoods <file>', 'CSV of districts (WK) and neighbourhoods (BU): code, name')
    .option('--outlines <file...>', 'GeoJSON or TopoJSON in degrees, by code')
    .option('--postcodes <file...>', 'CSV: pc4 or pc6, municipality, lat, lon; also neighbourhood')
    .option('--source <text>', 'who published it', 'CBS, Kadaster (PDOK)')
    .option('--licence <text>', 'under which terms', 'CC BY 4.0')
    .option('--replace', 'other files for a year that is in already')
    .action(async (order: ImportOrder) => {
      const { outcome, converted } = await withDatabase(shell, ({ database }) =>
        importGeography(database, order, (line) => shell.complain(line)),
      );
      for (const name of converted) shell.print(`${name}: read as windows-1252, not UTF-8`);
      shell.print(
        `${order.year} ${outcome === 'unchanged' ? 'is in already: nothing changed' : outcome}`,
      );
      await show(shell);
    });
}

function readYear(text: string): number {
  const year = Number(text);
  if (Number.isInteger(year) && year >= 1990 && year <= 2100) return year;
  throw new CommandError('a year is a number from 1990 to 2100', exitCodes.usage);
}

async function show(shell: Shell): Promise<void> {
  const editions = await withDatabase(shell, ({ database }) =>
    database.transaction(undefined, listEditions),
  );
  if (editions.length === 0) shell.print('no geography is in');
  for (const each of editions) {
    const { year, isPractice, municipalities, neighbourhoods, postcodes, outlines } = each;
    shell.print(
      [
        `${year}${isPractice ? ' (practice)' : ''}`,
        ...[`${municipalities} municipalities`, `${neighbourhoods} neighbourhoods`],
        ...[`${postcodes} postcodes`, `${outlines} outlines`],
        ...[`${each.source}, ${each.licence}`, each.importedAt.toISOString().slice(0, 10)],
      ].join('\t'),
    );
  }
}
