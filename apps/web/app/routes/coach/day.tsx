import type { DayGroupView } from '@wor/contract';
import type { DayGroup } from '@wor/domain';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { showDate } from '../../format/dates.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { ButtonLink } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page, Section } from '../../ui/page.js';
import { ContactNotice } from '../../caseload/contact-notice.js';
import { noticeOf } from '../../caseload/contact-ways.js';
import { KeysHelp } from '../../caseload/keys-help.js';
import { WorkRow } from '../../caseload/work-row.js';

export const loader = async (args: LoaderFunctionArgs) => {
  const { role } = requireMe(args, 'coach', 'lead');
  const day = await loadPage(args, (api) => api.day());
  return { ...day, isCoach: role === 'coach', notice: noticeOf(args.request.url) };
};

export default function Day() {
  const { today, silentDays, groups, notice, isCoach } = useLoaderData<typeof loader>();
  const words = text.day;
  const isEmpty = groups.every(({ count }) => count === 0);
  return (
    <Page title={words.title} width="wide">
      <ContactNotice notice={notice} today={today} />
      <p className="soft">{showDate(today)}</p>
      {isEmpty ? (
        <EmptyState sentence={words.empty}>
          <p>{words.emptyHint}</p>
        </EmptyState>
      ) : (
        groups.map((group) => <Group key={group.code} {...{ group, today, silentDays, isCoach }} />)
      )}
      <p className="section">
        <ButtonLink to="/inwoners" pressedBy="/">
          {words.list}
        </ButtonLink>
      </p>
      <KeysHelp />
    </Page>
  );
}

interface GroupProps {
  readonly group: DayGroupView;
  readonly today: string;
  readonly silentDays: number;
  readonly isCoach: boolean;
}

/** A group with its count in the heading, and the way to the rest of it. */
function Group({ group, today, silentDays, isCoach }: GroupProps) {
  const { code, count, isMore, items } = group;
  const words = text.day;
  const known = code as DayGroup;
  const why = words.why[known];
  const number = words.count(count, isMore);
  return (
    <Section title={`${words.groups[known]} (${number})`} id={`groep-${code}`}>
      <p className="soft">
        {count === 0 ? words.none[known] : typeof why === 'string' ? why : why(silentDays)}
      </p>
      {items.length === 0 ? null : (
        <ul className="work-rows">
          {items.map((line) => (
            <WorkRow key={line.id} {...{ line, today, isCoach }} />
          ))}
        </ul>
      )}
      {count > items.length ? (
        <p className="more">
          <ButtonLink to={`/inwoners?lijst=${code}`}>{words.all(number)}</ButtonLink>
        </p>
      ) : null}
    </Section>
  );
}
