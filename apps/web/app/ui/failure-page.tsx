import { useLocation } from 'react-router';
import { errorSentence, text, type Details } from '../text/index.js';
import { Button, ButtonLink } from './button.js';
import { Form } from './form.js';
import { Page } from './page.js';
import { useFrame } from './use-frame.js';

export interface ShownFailure {
  readonly code: string;
  readonly status: number;
  readonly traceId: string;
  readonly details: Details;
}

/** A page for what went wrong: what, why, what now, and everything that was typed. */
export function FailurePage({ failure }: { readonly failure: ShownFailure }) {
  const posted = useFrame()?.posted ?? null;
  const isOurs = failure.status >= 500;
  const title = titleOf(failure.status);
  return (
    <Page title={title} windowTitle={text.errorPrefix + title}>
      <div className="stack">
        <p className="lead">{sentenceOf(failure, posted !== null)}</p>
        {isOurs ? <p>{text.code(failure.traceId)}</p> : null}
        {isOurs && posted !== null ? <TypedAgain posted={posted} /> : null}
        <p>
          <ButtonLink to="/">{text.failure.home}</ButtonLink>
        </p>
      </div>
    </Page>
  );
}

function titleOf(status: number): string {
  if (status === 404) return text.failure.notFoundTitle;
  return status === 403 ? text.failure.refusedTitle : text.failure.awayTitle;
}

function sentenceOf({ status, code, details }: ShownFailure, hasText: boolean): string {
  if (status === 404) return text.failure.notFound;
  return status >= 500 && !hasText ? text.failure.plain : errorSentence(code, details);
}

/** Gives a posted form back, unseen in hidden fields, to be sent again to the same address. */
function TypedAgain({ posted }: { readonly posted: Readonly<Record<string, readonly string[]>> }) {
  const { pathname, search } = useLocation();
  const pairs = Object.entries(posted).flatMap(([name, values]) =>
    values.map((value, at) => ({ name, value, key: `${name} ${at}` })),
  );
  return (
    <Form action={pathname + search}>
      {pairs.map(({ name, value, key }) => (
        <input key={key} type="hidden" name={name} value={value} />
      ))}
      <Button>{text.failure.again}</Button>
    </Form>
  );
}
