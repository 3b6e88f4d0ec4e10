import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { KeysHelp } from '../../caseload/keys-help.js';
import { loadSearch } from '../../directory/load-search.server.js';
import { SearchForm } from '../../directory/search-form.js';
import { FoundLine, SearchResults } from '../../directory/search-results.js';
import { requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Page } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'coach', 'lead', 'administrator');
  return loadSearch(args);
};

/** Looking around in what there is to do, without a client. */
export default function Directory() {
  const { state, found, isAnswered, isFirst } = useLoaderData<typeof loader>();
  return (
    <Page title={text.directorySearch.title} state={state} width="wide">
      <div className="stack">
        <SearchForm state={state} found={found} />
        <FoundLine {...{ state, found, isAnswered }} />
        <SearchResults {...{ state, found, isAnswered, isFirst }} />
        <p>
          <Link to="/sociale-kaart/nieuw">{text.activityForm.newTitle}</Link>
        </p>
        <p>
          <Link to="/sociale-kaart/meldingen">{text.activityReports.link}</Link>
        </p>
      </div>
      <KeysHelp />
    </Page>
  );
}
