import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { loadPage, requireMe } from '../../session/page.server.js';
import { labelFor, text } from '../../text/index.js';
import { Badge } from '../../ui/display.js';
import { Page } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  return loadPage(args, (api) => api.regionOverview());
};

const tones: Readonly<Record<string, 'done' | 'attention' | 'neutral'>> = {
  done: 'done',
  busy: 'attention',
};

export default function Checklist() {
  const { steps } = useLoaderData<typeof loader>();
  const words = text.region;
  const links: Readonly<Record<string, { readonly title: string; readonly to: string }>> =
    words.steps;
  return (
    <Page title={words.title}>
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
    </Page>
  );
}
