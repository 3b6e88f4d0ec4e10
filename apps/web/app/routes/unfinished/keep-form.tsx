import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { submit } from '../../form/submit.server.js';
import { showTime } from '../../format/dates.js';
import { postedContext, sessionContext } from '../../session/request-context.server.js';
import { errorSentence, text } from '../../text/index.js';
import { typedIn } from '../../unfinished/unfinished-form.server.js';
import { pageOfForm } from '../../unfinished/page-of-form.js';

const pageOf = ({ params }: Pick<LoaderFunctionArgs, 'params'>): string =>
  pageOfForm(params.id ?? '', params.form ?? '');

export const loader = (args: LoaderFunctionArgs) => redirect(pageOf(args));

/** Keeps a form while it is filled in, for the script of the page; or throws it away, for a button. */
export const action = async (args: ActionFunctionArgs) => {
  if (args.context.get(sessionContext).kind === 'nobody') {
    return Response.json({ words: errorSentence('session.ended'), isOver: true }, { status: 401 });
  }
  const one = { referralId: args.params.id ?? '', form: args.params.form ?? '' };
  const answer = await submit(args, async (form, api) => {
    const key = form.given('_key');
    if (form.isTicked('_weg')) {
      await api.closeForm({ ...one, key });
      // The same page with the same way back: only its query is taken from the form.
      const search = new URLSearchParams(form.given('_search')).toString();
      return redirect(`${pageOf(args)}${search === '' ? '' : `?${search}`}`, 303);
    }
    const fields = typedIn(args.context.get(postedContext) ?? {});
    const { updatedAt, leftOut } = await api.keepForm({ ...one, key }, { fields });
    const saved = text.draft.saved(showTime(updatedAt));
    return Response.json({
      words: leftOut.length === 0 ? saved : `${saved} ${text.draft.leftOut}`,
    });
  });
  if (answer instanceof Response) return answer;
  const code = answer.data.errors[0]?.code ?? 'unexpected';
  const body = { words: errorSentence(code), isOver: code === 'draft.sent' };
  return Response.json(body, { status: answer.init?.status ?? 500 });
};
