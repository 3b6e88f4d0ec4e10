import {
  Link,
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { themeModes } from '@wor/domain';
import { submitButton } from '../../form/submit.server.js';
import { showMoment } from '../../format/dates.js';
import { styleFieldName } from '../../region/style-values.js';
import { isMail, mailName } from '../../region-settings/mail-names.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { labelFor, text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { MoreLink } from '../../ui/more-link.js';
import { Page } from '../../ui/page.js';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  const kind = args.params.kind ?? '';
  const after = new URL(args.request.url).searchParams.get('na');
  return loadPage(args, async (api) => {
    const [setting, history] = await Promise.all([
      api.setting(kind),
      api.settingHistory(kind, after),
    ]);
    return { kind, version: setting.version, history };
  });
};

export const action = (args: ActionFunctionArgs) =>
  submitButton(args, async (form, api) => {
    const kind = args.params.kind ?? '';
    const body = { restore: form.number('restore') ?? 0 };
    await api.changeSetting(kind, { body, version: form.version() });
    return redirect(`/regio/geschiedenis/${kind}`, 303);
  });

export default function History() {
  const { kind, version, history } = useLoaderData<typeof loader>();
  const words = text.history;
  const pages: Readonly<Record<string, { readonly title: string; readonly to: string }>> =
    text.settings.pages;
  const { title: what, to: home } = pages[kind] ?? { title: kind, to: '/regio' };
  const { items, next } = history;
  return (
    <Page title={words.title(what.toLowerCase())} back={<Link to={home}>{what}</Link>}>
      {items.length === 0 ? <p>{words.nothing}</p> : null}
      <ol className="cards">
        {items.map((item) => (
          <li key={item.version} className="card stack">
            <h2 className="cards__title">{words.version(item.version)}</h2>
            <p>{words.by(item.by, showMoment(item.at))}</p>
            {item.note === null ? null : <p>{item.note}</p>}
            {item.changes.length === 0 ? (
              <p>{words.confirmed}</p>
            ) : (
              <Changes changes={item.changes} />
            )}
            {item.version === version ? null : (
              <Form isInline version={version}>
                <input type="hidden" name="restore" value={item.version} />
                <Button look="secondary" label={`${words.restore}: ${words.version(item.version)}`}>
                  {words.restore}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ol>
      <MoreLink next={next === null ? null : String(next)} />
    </Page>
  );
}

interface ChangesProps {
  readonly changes: readonly {
    readonly path: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

function Changes({ changes }: ChangesProps) {
  return (
    <ul>
      {changes.map(({ path, before, after }) => (
        <li key={path}>{text.history.changed(fieldOf(path), valueOf(before), valueOf(after))}</li>
      ))}
    </ul>
  );
}

const styleParts: readonly string[] = ['wordmark', 'radius', ...themeModes];

/** The questions of settings that are no list. */
const ownNames = (): Readonly<Record<string, string>> => ({
  ...text.norms.names,
  ...text.referralOptions.names,
  ...text.safetySetting.names,
  ...text.clientMessages.names,
  ...text.holidays.names,
  ...text.publishing.names,
});

/** 'attempts' by its question; 'grief.label' as the item and what of it. */
function fieldOf(path: string): string {
  const [item = '', field] = path.split('.');
  if (styleParts.includes(item)) return styleFieldName(path);
  if (path === 'order') return text.history.order;
  if (field === undefined) return isMail(item) ? mailName(item) : labelFor(ownNames(), item);
  return `${item}, ${labelFor(text.history.fields, field)}`;
}

const plain: Readonly<Record<string, 'yes' | 'no' | 'fiveYears'>> = {
  ...{ true: 'yes', false: 'no', lustrum: 'fiveYears' },
};

function valueOf(value: string | null): string {
  if (value === null || value === '') return text.history.empty;
  const word = plain[value];
  return word === undefined ? value : text.history[word];
}
