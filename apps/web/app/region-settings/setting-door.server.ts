import type { PostedForm } from '../form/posted-form.js';
import { submit } from '../form/submit.server.js';
import { keptForm, loadPage, requireMe, type PageArgs } from '../session/page.server.js';
import { redirect } from 'react-router';

/** A setting of the region for its own page, with what was typed before somebody logged in again. */
export function loadSetting(args: PageArgs, kind: string) {
  requireMe(args, 'administrator');
  return loadPage(args, async (api) => ({
    ...{ setting: await api.setting(kind), kept: keptForm(args) },
  }));
}

interface SettingPage {
  readonly kind: string;
  /** Where the page is; it is shown again. */
  readonly address: string;
  /** The new setting as it was typed. */
  readonly bodyOf: (form: PostedForm) => unknown;
}

/** Changes the setting of a page, by the version that was read; the answer of the form. */
export const changeSetting = (args: PageArgs, { kind, address, bodyOf }: SettingPage) =>
  submit(args, async (form, api) => {
    const body = { body: bodyOf(form), note: form.text('note') };
    await api.changeSetting(kind, { body, version: form.version() });
    return redirect(address, 303);
  });
