import { bandOf, displayScore, getInstrument, instruments, parseAnswers } from '@wor/domain';
import { scoreAnswers, type Instrument } from '@wor/domain';
import { CommandError, exitCodes } from '../command-error.js';
import type { CommandDefinition } from '../define-command.js';

/** The answer under `--json`; these keys are fixed. */
interface ScoreAnswer {
  readonly instrument: string;
  readonly version: string;
  /** Score name to unrounded score; null when the missing rule says that there is none. */
  readonly scores: Readonly<Record<string, number | null>>;
  /** Codes of the items without an answer. */
  readonly missing: readonly string[];
  /** Score name to code of its band; null without a band. */
  readonly bands: Readonly<Record<string, string | null>>;
}

export const score: CommandDefinition = (program, { shell }) => {
  program
    .command('score')
    .summary('score the answers of an instrument')
    .description('Scores answers by the same code as the platform. Needs no database.')
    .argument('<instrument>', 'its code, such as ucla-3')
    .argument('<answers>', "in item order with commas between them, '-' for a missing one: 3,-,2")
    .option('--json', 'answer as one line of JSON')
    // Answers may begin with '-'.
    .allowUnknownOption()
    .action((code: string, answers: string, options: { json?: boolean }) => {
      const instrument = findInstrument(code);
      const answer = scoreOf(instrument, answers);
      if (options.json === true) return shell.print(JSON.stringify(answer));
      for (const line of linesOf(instrument, answer)) shell.print(line);
    });
};

function findInstrument(code: string): Instrument {
  if (instruments.some((each) => each.code === code)) return getInstrument(code);
  const known = [...new Set(instruments.map((each) => each.code))].sort().join(', ');
  throw new CommandError(`there is no such instrument; known are: ${known}`, exitCodes.usage);
}

function scoreOf(instrument: Instrument, text: string): ScoreAnswer {
  const answers = parseAnswers(text);
  const { code, version, scores } = scoreAnswers(instrument.code, answers);
  const bands = Object.entries(scores).map(
    ([name, value]) => [name, bandOf(instrument, name, value)?.code ?? null] as const,
  );
  return {
    instrument: code,
    version,
    scores,
    missing: instrument.items.filter((_, at) => answers[at] === null).map((item) => item.code),
    bands: Object.fromEntries(bands),
  };
}

function linesOf({ title, scores }: Instrument, answer: ScoreAnswer): readonly string[] {
  const lines = scores.map(({ name, title: what, decimals }) => {
    const band = answer.bands[name] ?? null;
    const value = displayScore(answer.scores[name] ?? null, decimals);
    return `  ${what}: ${value}${band === null ? '' : ` (${band})`}`;
  });
  const missing = answer.missing.length === 0 ? [] : [`  missing: ${answer.missing.join(', ')}`];
  return [`${title}, version ${answer.version}`, ...lines, ...missing];
}
