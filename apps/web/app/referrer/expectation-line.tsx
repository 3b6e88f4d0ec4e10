import type { ExpectationView } from '@wor/contract';
import { text } from '../text/index.js';

/** How soon the team speaks to people, in the one sentence that everybody reads; null while silent. */
export function expectationSentence(expectation: ExpectationView | null): string | null {
  return expectation && text.expectation(expectation.inTen, expectation.workingDays);
}

/** The same as a line of a page; nothing while silent. */
export function ExpectationLine({ expectation }: { readonly expectation: ExpectationView | null }) {
  const sentence = expectationSentence(expectation);
  return sentence === null ? null : <p>{sentence}</p>;
}
