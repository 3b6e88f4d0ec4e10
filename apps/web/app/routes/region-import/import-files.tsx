import { importKinds } from '@wor/domain';
import { Link, type LoaderFunctionArgs } from 'react-router';
import { requireMe } from '../../session/page.server.js';
import { labelFor, text } from '../../text/index.js';
import { Page } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  return null;
};

export default function ImportFiles() {
  return (
    <Page title={text.imports.title}>
      <p>{text.imports.intro}</p>
      <ul className="utrecht-unordered-list">
        {importKinds.map(({ code }) => (
          <li key={code}>
            <Link to={`/regio/importeren/${code}`} className="utrecht-link utrecht-link--html-a">
              {labelFor(text.imports.kinds, code)}
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
