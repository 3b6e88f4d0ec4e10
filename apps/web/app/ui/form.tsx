import type { ReactNode } from 'react';
import { emptyForm, inputId, type FormState } from '../form/form-state.js';
import { errorSentence, text } from '../text/index.js';
import { startsFocused, FormContext } from './fields/form-context.js';
import { useFrame } from './use-frame.js';

interface FormProps {
  readonly state?: FormState;
  readonly children: ReactNode;
  readonly action?: string;
  /** The row version that the page was made from. */
  readonly version?: number;
  /** A form of one button stands between other things. */
  readonly isInline?: boolean;
  /** What the script of the page does with it, by `data-` attributes: see app/enhance. */
  readonly enhance?: Readonly<Record<`data-${string}`, string>>;
  /** True for a form with a file in it. */
  readonly hasFile?: boolean;
}

/** A form that posts to our own server, with the tokens that prove it comes from our own page. */
export function Form(props: FormProps) {
  const { state = emptyForm, children, action, version, isInline, enhance, hasFile } = props;
  const frame = useFrame();
  return (
    <form
      method="post"
      action={action}
      encType={hasFile === true ? 'multipart/form-data' : undefined}
      noValidate
      {...enhance}
      className={isInline === true ? 'form form--inline' : 'form'}
    >
      <input type="hidden" name="_proof" value={frame?.proof ?? ''} />
      {frame?.owner == null ? null : <input type="hidden" name="_owner" value={frame.owner} />}
      {version === undefined ? null : <input type="hidden" name="_version" value={version} />}
      <FormContext value={state}>{children}</FormContext>
    </form>
  );
}

/** What is wrong, above the form and in the same words as at the fields; focus starts here. */
export function ErrorSummary({ state }: { readonly state: FormState }) {
  if (state.errors.length === 0) return null;
  const atFields = state.errors.filter(({ field }) => field !== null);
  const heading = atFields.length > 0 ? text.summary(atFields.length) : text.summaryForm;
  return (
    <div className="summary" role="alert" tabIndex={-1} {...startsFocused(true)}>
      <h2 className="summary__heading">{heading}</h2>
      <ul className="summary__list">
        {state.errors.map(({ field, code }) => (
          <li key={`${field ?? ''} ${code}`}>
            {field === null ? (
              errorSentence(code, state.details)
            ) : (
              <a href={`#${inputId(field)}`} className="utrecht-link utrecht-link--html-a">
                {errorSentence(code, state.details)}
              </a>
            )}
          </li>
        ))}
      </ul>
      {state.traceId === null ? null : <p className="summary__code">{text.code(state.traceId)}</p>}
    </div>
  );
}
