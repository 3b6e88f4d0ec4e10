import type { ErrorCode } from '../../error.js';
import { mailWordings } from '../../mail/catalogue.js';
import type { Wording } from '../../mail/define-wording.js';
import { mailSentenceProblem } from '../../mail/mail-words.js';
import { defineSetting } from './define-setting.js';
import { checkKeys, trimmed } from './read-fields.js';

/** The region's own words by the code of the mail; a mail that is absent has the platform's. */
export type MailTexts = Readonly<Record<string, string>>;

const codes = mailWordings.map(({ code }) => code);

/** What the mails of the platform say, where a region says it in words of its own. */
export const mailTextsSetting = defineSetting<MailTexts>({
  kind: 'mailTexts',
  initial: {},
  check(given, { problems }) {
    const fields = checkKeys(given, { at: 'body', names: codes, problems });
    const own = mailWordings.flatMap((wording) => {
      const body = trimmed(fields[wording.code]);
      // Without words of its own a mail has those of the platform, also when these change.
      if (body === '' || body === wording.body) return [];
      const problem = mailTextProblem(wording, body);
      if (problem !== undefined) problems.add(`body.${wording.code}`, true, problem);
      return [[wording.code, body] as const];
    });
    return Object.fromEntries(own);
  },
});

/** Who gets a mail reads first whether there is anything to do. */
const openings = ['Actie nodig:', 'Geen actie nodig:'];

/** Why a region may not say it like this; undefined when it may. */
export function mailTextProblem(wording: Wording, body: string): ErrorCode | undefined {
  const opening = openings.find((words) => wording.body.startsWith(words));
  if (opening !== undefined && !body.startsWith(opening)) return 'mail_words.opening';
  return mailSentenceProblem(body);
}
