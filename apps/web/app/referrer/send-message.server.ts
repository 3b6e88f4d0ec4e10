import { redirect, type ActionFunctionArgs } from 'react-router';
import { submit, submitButton } from '../form/submit.server.js';
import { loadPage } from '../session/page.server.js';

/** Sends what was typed in the message box, and shows it in its place on the page. */
export function sendMessage(args: ActionFunctionArgs, home: (id: string) => string) {
  const id = args.params.id ?? '';
  return submit(args, async (form, api) => {
    const kind = form.text('kind') === 'supplement' ? 'supplement' : 'message';
    const body = { kind, text: form.given('text') } as const;
    await api.sendMessage(id, body, form.given('_key'));
    return redirect(`${home(id)}#berichten`, 303);
  });
}

/** The button under what the other side wrote. */
export async function readMessages(args: ActionFunctionArgs, home: (id: string) => string) {
  const id = args.params.id ?? '';
  await submitButton(args, () => loadPage(args, (api) => api.readMessages(id)));
  return redirect(`${home(id)}#berichten`, 303);
}
