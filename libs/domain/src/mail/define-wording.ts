import { mailSentenceProblem, mailWordsProblem } from './mail-words.js';

/** What a mail says around its one link. Only the body may differ between regions. */
export interface Wording {
  /** The file's name; stored with the outbox row and with a region's own text: it never changes. */
  readonly code: string;
  readonly subject: string;
  /** One neutral sentence or two, Dutch at B1. */
  readonly body: string;
  readonly button: string;
}

/** @throws Error when the code or one of the texts may not be in ordinary mail */
export function refuseWording({ code, subject, body, button }: Wording, codeForm: RegExp): void {
  if (!codeForm.test(code)) throw new Error('A mail is called <what>-to-<whom>');
  const problems = [mailWordsProblem(subject), mailSentenceProblem(body), mailWordsProblem(button)];
  const problem = problems.find((each) => each !== undefined);
  if (problem !== undefined) {
    throw new Error(`A text of ${code} is not plain and neutral: ${problem}`);
  }
}
