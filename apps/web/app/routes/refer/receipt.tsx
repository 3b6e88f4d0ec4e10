import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { showDate, showTime } from '../../format/dates.js';
import { showPhone } from '../../format/phone.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { ButtonGroup, ButtonLink } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import { Page, Section } from '../../ui/page.js';

const words = text.receipt;

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'referrer');
  const referral = await loadPage(args, (api) => api.referral(args.params.id ?? ''));
  const { id, number, sentAt, contactTarget, team, actions } = referral;
  return { id, number, sentAt, contactTarget, team, canRecall: actions.includes('recall') };
};

export default function Receipt() {
  const { id, number, sentAt, contactTarget, team, canRecall } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title}>
      <Alert kind="ok">
        <p className="lead">{sentAt === null ? number : words.sent(showTime(sentAt), number)}</p>
      </Alert>
      <Section title={words.next}>
        <div className="stack">
          <p>{words.call(team.name, showDate(contactTarget))}</p>
          <p>{words.news}</p>
          <p>{words.question(team.name, showPhone(team.phone))}</p>
        </div>
      </Section>
      <div className="section">
        <ButtonGroup>
          <ButtonLink to="/verwijs" look="primary">
            {words.another}
          </ButtonLink>
          <ButtonLink to={`/verwijzingen/${id}`}>{words.follow}</ButtonLink>
          {canRecall ? (
            <ButtonLink to={`/verwijzingen/${id}/recall`}>{text.actions.recall.button}</ButtonLink>
          ) : null}
        </ButtonGroup>
      </div>
    </Page>
  );
}
