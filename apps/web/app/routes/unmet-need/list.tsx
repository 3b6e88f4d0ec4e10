import type { CodeLabel, UnmetNeedLine } from '@wor/contract';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { showDate } from '../../format/dates.js';
import { inDutch } from '../../format/in-dutch.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { labelFor, text } from '../../text/index.js';
import { Alert } from '../../ui/display.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { Table, type Column } from '../../ui/table.js';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'coach', 'lead');
  const needs = await loadPage(args, (api) => api.unmetNeeds());
  return { ...needs, isDone: new URL(args.request.url).searchParams.has('gemeld') };
};

const columnsOf = (arrangements: readonly CodeLabel[]): readonly Column<UnmetNeedLine>[] => {
  const words = text.unmetNeed;
  const labelOf = (code: string): string =>
    arrangements.find((each) => each.code === code)?.label ?? code;
  return [
    {
      title: words.neighbourhood,
      cell: ({ neighbourhood }) =>
        neighbourhood === null ? words.unknown : inDutch(neighbourhood),
    },
    { title: words.what, cell: ({ arrangement }) => inDutch(labelOf(arrangement)) },
    { title: words.why, cell: ({ cause }) => labelFor(words.causes, cause) },
    { title: words.people, cell: ({ people }) => people, isNumber: true },
    { title: words.lastOn, cell: ({ lastOn }) => showDate(lastOn), isShort: true },
  ];
};

/** Demand that nothing meets, where most people miss it first. */
export default function UnmetNeeds() {
  const { rows, arrangements, isDone } = useLoaderData<typeof loader>();
  const words = text.unmetNeed;
  return (
    <Page
      title={words.listTitle}
      back={<Link to="/inwoners">{text.menu.caseload}</Link>}
      width={rows.length === 0 ? 'narrow' : 'wide'}
    >
      {isDone ? (
        <Alert kind="ok">
          <p>{words.done}</p>
        </Alert>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState sentence={words.nothing} />
      ) : (
        <>
          <p className="lead">{words.listIntro}</p>
          <Table
            caption={words.listTitle}
            columns={columnsOf(arrangements)}
            rows={rows}
            keyOf={(row) => `${row.neighbourhood ?? ''} ${row.arrangement} ${row.cause}`}
          />
        </>
      )}
      <p>
        <Link to="/nieuwe-groepen">{text.newGroups.link}</Link>
      </p>
    </Page>
  );
}
