import { mailTextsSetting, mailWordings, measurePlainness, settingOf } from '@wor/domain';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { mailName } from '../../region-settings/mail-names.js';
import { PlainBadge } from '../../region-settings/plain-meter.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Badge } from '../../ui/display.js';
import { Page } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  return loadPage(args, (api) => api.setting('mailTexts'));
};

export default function MailTexts() {
  const { kind, body } = useLoaderData<typeof loader>();
  const words = text.mailTexts;
  const own = settingOf(mailTextsSetting, { mailTexts: body });
  return (
    <Page
      title={text.settings.pages.mailTexts.title}
      back={<Link to="/regio">{text.region.back}</Link>}
    >
      <div className="stack">
        <p className="lead">{words.intro}</p>
        <p>{words.rule}</p>
        <ul className="cards">
          {mailWordings.map(({ code, subject, body: standard }) => (
            <MailCard
              key={code}
              code={code}
              subject={subject}
              standard={standard}
              own={own[code]}
            />
          ))}
        </ul>
        <p>
          <Link to={`/regio/geschiedenis/${kind}`}>{text.history.link}</Link>
        </p>
      </div>
    </Page>
  );
}

interface MailCardProps {
  readonly code: string;
  readonly subject: string;
  readonly standard: string;
  readonly own: string | undefined;
}

function MailCard({ code, subject, standard, own }: MailCardProps) {
  const words = text.mailTexts;
  const says = own ?? standard;
  return (
    <li className="card">
      <div className="cards__head">
        <h2 className="cards__title">
          <Link to={`/regio/teksten/${code}`}>{mailName(code)}</Link>
        </h2>
        <Badge tone={own === undefined ? 'neutral' : 'new'}>
          {own === undefined ? words.isStandard : words.isOwn}
        </Badge>
      </div>
      <p lang="nl">
        <strong>{subject}</strong>
        <br />
        {says}
      </p>
      <PlainBadge isPlain={measurePlainness(says).isPlain} />
    </li>
  );
}
