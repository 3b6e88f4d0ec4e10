import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { loadPage, requireMe } from '../../session/page.server.js';
import { labelFor, text } from '../../text/index.js';
import { Alert, Badge } from '../../ui/display.js';
import { Page, Section } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  return loadPage(args, async (api) => {
    const [{ steps }, { teams }] = await Promise.all([api.regionOverview(), api.lateWork(null)]);
    return { steps, late: teams.reduce((sum, { count }) => sum + count, 0) };
  });
};

const tones: Readonly<Record<string, 'done' | 'attention' | 'neutral'>> = {
  done: 'done',
  busy: 'attention',
};

/** What works without being looked at: it is no step. */
const others = [
  ...(['arrangements', 'followUpPlan', 'referralOptions', 'safety'] as const),
  ...(['mailTexts', 'clientMessages', 'holidays', 'publishing', 'theme'] as const),
];

export default function Checklist() {
  const { steps, late } = useLoaderData<typeof loader>();
  const words = text.region;
  const links: Readonly<Record<string, { readonly title: string; readonly to: string }>> =
    words.steps;
  return (
    <Page title={words.title}>
      {late === 0 ? null : (
        <Alert kind="warning">
          <p>
            {text.lateWork.link(late)} <Link to="/regio/te-laat">{text.lateWork.look}</Link>
          </p>
        </Alert>
      )}
      <p className="lead">{words.intro}</p>
      <ol className="cards">
        {steps.map(({ step, state }) => (
          <li key={step} className="card">
            <div className="cards__head">
              <h2 className="cards__title">
                <Link to={links[step]?.to ?? '/regio'}>{links[step]?.title ?? step}</Link>
              </h2>
              <Badge tone={tones[state] ?? 'neutral'}>{labelFor(words.states, state)}</Badge>
            </div>
          </li>
        ))}
      </ol>
      <Section title={text.settings.more}>
        <ul>
          {others.map((kind) => (
            <li key={kind}>
              <Link to={text.settings.pages[kind].to}>{text.settings.pages[kind].title}</Link>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
