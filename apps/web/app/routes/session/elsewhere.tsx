import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { loadPage } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { ButtonLink } from '../../ui/button.js';
import { Page } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) =>
  loadPage(args, (api) => api.identityProviders());

/** The organisations that have a login page of their own. */
export default function Elsewhere() {
  const { items } = useLoaderData<typeof loader>();
  return (
    <Page title={text.elsewhere.title}>
      {items.length === 0 ? <p>{text.elsewhere.empty}</p> : <p>{text.elsewhere.lead}</p>}
      <ul className="cards">
        {items.map(({ slug, name }) => (
          <li key={slug}>
            <ButtonLink to={`/inloggen/via/${slug}`}>{name}</ButtonLink>
          </li>
        ))}
      </ul>
      <p>
        <a href="/inloggen">{text.elsewhere.password}</a>
      </p>
    </Page>
  );
}
