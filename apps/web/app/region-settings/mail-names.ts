import { mailWordings, occasionsOf } from '@wor/domain';
import { labelFor, text } from '../text/index.js';

export const isMail = (code: string): boolean => mailWordings.some((one) => one.code === code);

/** Everything after which a mail goes out, in words. */
export function mailOccasions(code: string): readonly string[] {
  const words: Readonly<Record<string, string>> = { ...text.events, ...text.mailTexts.occasions };
  const events = occasionsOf(code);
  return events.length === 0
    ? [text.mailTexts.occasions.own]
    : events.map((event) => labelFor(words, event));
}

/** To whom a mail goes, and the first thing after which it does. */
export function mailName(code: string): string {
  const { to, whom } = text.mailTexts;
  const [first = ''] = mailOccasions(code);
  return to(labelFor(whom, code.slice(code.lastIndexOf('-') + 1)), first);
}
