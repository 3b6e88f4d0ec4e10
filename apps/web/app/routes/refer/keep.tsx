import type { ActionFunctionArgs } from 'react-router';
import { redirect } from 'react-router';
import { showTime } from '../../format/dates.js';
import { submit } from '../../form/submit.server.js';
import { draftVersion } from '../../referral/draft.js';
import { keepForm } from '../../referral/load-form.server.js';
import { sessionContext } from '../../session/request-context.server.js';
import { errorSentence, text } from '../../text/index.js';

export const loader = () => redirect('/verwijs');

const over: readonly string[] = ['draft.sent', 'draft.changed'];

/** Keeps the form while it is filled in, for the script of the page: see app/enhance/autosave.ts. */
export const action = async (args: ActionFunctionArgs) => {
  // The form itself goes by way of the login page and back; a save need not.
  if (args.context.get(sessionContext).kind === 'nobody') {
    return Response.json({ words: errorSentence('session.ended'), isOver: true }, { status: 401 });
  }
  const answer = await submit(args, async (form, api) => {
    const { updatedAt, version, leftOut } = await keepForm(form, api);
    const saved = text.draft.saved(showTime(updatedAt));
    const words = leftOut.length === 0 ? saved : `${saved} ${text.draft.leftOut}`;
    return Response.json({ words, fields: { [draftVersion]: String(version) } });
  });
  if (answer instanceof Response) return answer;
  const code = answer.data.errors[0]?.code ?? 'unexpected';
  const body = { words: errorSentence(code), isOver: over.includes(code) };
  return Response.json(body, { status: answer.init?.status ?? 500 });
};
