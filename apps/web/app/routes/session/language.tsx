import { redirect, type ActionFunctionArgs } from 'react-router';
import { PostedForm } from '../../form/posted-form.js';
import { ownPath } from '../../session/gate.server.js';
import { languageCookie } from '../../session/language.server.js';
import { failWith } from '../../session/page.server.js';
import { doorContext, postedContext, visitContext } from '../../session/request-context.server.js';
import { isLanguage } from '../../text/language/languages.js';

export const loader = () => redirect('/');

/** Keeps the choice of a language in the browser, and goes back to the page where it was made. */
export const action = ({ context }: ActionFunctionArgs) => {
  const form = new PostedForm(context.get(postedContext) ?? {});
  const { traceId } = context.get(visitContext).trace;
  const language = form.given('language');
  if (!isLanguage(language)) return failWith({ code: 'not_found', status: 404, traceId });
  return redirect(ownPath(form.text('back')), {
    status: 303,
    headers: { 'Set-Cookie': languageCookie(language, context.get(doorContext).origin) },
  });
};
