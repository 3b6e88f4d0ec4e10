import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { notFound } from '../../dossier/load-dossier.server.js';
import { showMoment } from '../../format/dates.js';
import { openMailbox } from '../../session/mailbox.server.js';
import { text } from '../../text/index.js';
import { DataList } from '../../ui/display.js';
import { Page } from '../../ui/page.js';

const words = text.mailbox;

export const loader = async (args: LoaderFunctionArgs) => {
  const message = await openMailbox(args).find(args.params.mail ?? '');
  return message ?? notFound(args);
};

export default function Mail() {
  const { to, from, date, subject, text: body } = useLoaderData<typeof loader>();
  return (
    <Page title={subject} back={<Link to="/oefenpost">{words.back}</Link>}>
      <div className="stack">
        <DataList
          facts={[
            { key: words.to, value: to },
            { key: words.from, value: from },
            { key: words.date, value: date === null ? null : showMoment(date) },
          ]}
        />
        <div className="card">
          <pre className="mail">{body}</pre>
        </div>
      </div>
    </Page>
  );
}
