import type { Command } from 'commander';
import type { HsdsProblem } from '@wor/domain';
import { exportDirectory, importFeed, type FeedReport, type KindCounts } from '@wor/services';
import { CommandError, exitCodes } from '../command-error.js';
import type { CommandContext, CommandDefinition } from '../define-command.js';
import { openFeed } from '../hsds/read-feed.js';
import { exportFormats, writeDirectory, type ExportFormat } from '../hsds/write-directory.js';
import { withDatabase } from '../shell.js';

interface ImportOptions {
  readonly region: string;
  readonly source: string;
  readonly seats: number;
  readonly check?: boolean;
  readonly json?: boolean;
}

interface ExportOptions {
  readonly region: string;
  readonly format: ExportFormat;
}

export const hsds: CommandDefinition = (program, context) => {
  const group = program
    .command('hsds')
    .summary('import and export a directory of services (HSDS 3.0)')
    .description('Nothing of a feed is lost: what an activity cannot say is kept beside it.');
  defineImport(group, context);
  group
    .command('export')
    .description('the whole directory of a region; the same directory makes the same file')
    .argument('<file>')
    .requiredOption('--region <code>')
    .option('--format <format>', exportFormats.join(', '), readFormat, 'json')
    .action(async (file: string, { region, format }: ExportOptions) => {
      const records = await withDatabase(context.shell, ({ database }) =>
        exportDirectory(database, region),
      );
      await writeDirectory(file, format, records);
      context.shell.print(`${records.length} records`);
    });
};

function defineImport(group: Command, context: CommandContext): void {
  group
    .command('import')
    .description(
      'in one transaction; a record that is wrong is refused with its reason, the others come in',
    )
    .argument('<file>', '.json, .ndjson, .zip or a folder of CSV files')
    .requiredOption('--region <code>')
    .option('--source <name>', 'whose feed it is: a record stays with its source', 'hsds')
    .option('--seats <number>', 'places where the feed does not say it', readSeats, 10)
    .option('--check', 'only look what would happen')
    .option('--json', 'the report as JSON')
    .action((file: string, options: ImportOptions) => bring(context, file, options));
}

async function bring(
  { shell, endWith }: CommandContext,
  file: string,
  { region, source, seats, check = false, json = false }: ImportOptions,
): Promise<void> {
  const read = openFeed(file);
  const report = await withDatabase(shell, (door) =>
    importFeed(door, { region, source, seats, isTry: check, read }),
  );
  if (json) shell.print(JSON.stringify(report));
  else tell(report, shell);
  if (report.counts.refused > 0) endWith(exitCodes.failed);
}

function tell(
  { counts, byKind, problems, problemCount }: FeedReport,
  shell: CommandContext['shell'],
): void {
  for (const problem of problems) shell.complain(lineOf(problem));
  const rest = problemCount - problems.length;
  if (rest > 0) shell.complain(`… and ${rest} more`);
  for (const [kind, own] of Object.entries(byKind)) shell.print(`${kind}\t${wordsOf(own)}`);
  shell.print(`in all\t${wordsOf(counts)}`);
}

const wordsOf = ({ added, changed, same, refused }: KindCounts): string =>
  `${added} added\t${changed} changed\t${same} same\t${refused} refused`;

/** Where it stands and what it is, never what it says. */
function lineOf({ line, kind, id, field, code }: HsdsProblem): string {
  const place = line === null ? '' : `line ${line}, `;
  const what = [kind, id ?? '', field].filter((part) => part !== '').join(' ');
  return `${place}${what}: ${code}`;
}

function readSeats(text: string): number {
  const seats = Number(text);
  if (Number.isInteger(seats) && seats >= 0 && seats <= 1000) return seats;
  throw new CommandError('--seats is a number from 0 to 1000', exitCodes.usage);
}

function readFormat(text: string): ExportFormat {
  const format = exportFormats.find((each) => each === text);
  if (format !== undefined) return format;
  throw new CommandError(`--format is one of ${exportFormats.join(', ')}`, exitCodes.usage);
}
