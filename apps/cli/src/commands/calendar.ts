import {
  addDuration,
  civilDate,
  dueMoment,
  formatLongDutchDate,
  isWorkingDay,
  parseDuration,
} from '@wor/domain';
import type { CommandDefinition } from '../define-command.js';

/** The answer under `--json`; these keys are fixed. */
interface CalendarAnswer {
  readonly from: string;
  readonly duration: string;
  /** The civil date that lies the duration away. */
  readonly date: string;
  readonly isWorkingDay: boolean;
  /** The moment at which something that is due on that date becomes due, ISO 8601 in UTC. */
  readonly dueAt: string;
}

export const calendar: CommandDefinition = (program, { shell }) => {
  program
    .command('calendar')
    .summary('add civil time to a date')
    .description(
      'Counts as the platform does: Dutch holidays, month ends, 09:00 local time. Needs no database.',
    )
    .argument('<date>', 'as 2026-11-20')
    .argument(
      '<duration>',
      'working days +5wd, days +1d, weeks +2w or months +3m; a minus goes back',
    )
    .option('--json', 'answer as one line of JSON')
    // A duration may begin with '-'.
    .allowUnknownOption()
    .action((from: string, duration: string, options: { json?: boolean }) => {
      const date = addDuration(civilDate(from), parseDuration(duration));
      const answer: CalendarAnswer = {
        from,
        duration,
        date,
        isWorkingDay: isWorkingDay(date),
        dueAt: dueMoment(date).toISOString(),
      };
      shell.print(
        options.json === true ? JSON.stringify(answer) : `${date} (${formatLongDutchDate(date)})`,
      );
    });
};
