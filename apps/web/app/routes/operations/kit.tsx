import { themeOf, themes } from '@wor/domain';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { notFound } from '../../dossier/load-dossier.server.js';
import { KitDisplay } from '../../kit/kit-display.js';
import { KitFields } from '../../kit/kit-fields.js';
import { requireMe } from '../../session/page.server.js';
import { themeAddress } from '../../session/theme.server.js';
import { text } from '../../text/index.js';
import { Page, Section } from '../../ui/page.js';

const words = text.kit;

/** Only where nothing is real: the buttons of this page lead nowhere. */
export const loader = (args: LoaderFunctionArgs) => {
  const { region } = requireMe(args, 'operator');
  if (!region.isPractice) return notFound(args);
  const theme = themeOf(new URL(args.request.url).searchParams.get('thema'));
  return { theme: theme.code, styles: themeAddress(theme) };
};

export default function Kit() {
  const { theme, styles } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} width="wide">
      <link rel="stylesheet" href={styles} precedence="theme" />
      <p className="lead">{words.intro}</p>
      <Section title={words.themes}>
        <ul>
          {themes.map(({ code, wordmark }) => (
            <li key={code}>
              <Link to={`?thema=${code}`} aria-current={code === theme ? 'true' : undefined}>
                {wordmark ?? text.platform}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      <KitFields />
      <KitDisplay />
    </Page>
  );
}
