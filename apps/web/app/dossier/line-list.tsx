import type { ReferralLine, ReferralPage } from '@wor/contract';
import { Link } from 'react-router';
import { showDate } from '../format/dates.js';
import { inDutch } from '../format/in-dutch.js';
import { statusLabel } from '../format/labels.js';
import { text } from '../text/index.js';
import { Badge } from '../ui/display.js';
import { useField } from '../ui/fields/form-context.js';
import { MoreLink } from '../ui/more-link.js';
import { Table, type Column } from '../ui/table.js';

const words = text.team;

const columns = (): readonly Column<ReferralLine>[] => [
  {
    title: words.name,
    cell: ({ id, clientName, hasTwin, isUnconfirmed }) => (
      <>
        <Link to={`/dossier/${id}`}>{clientName}</Link>
        {isUnconfirmed ? <Mark words={text.samePerson.unconfirmed} /> : null}
        {hasTwin ? <Mark words={text.samePerson.badge} /> : null}
      </>
    ),
  },
  {
    title: words.target,
    cell: ({ contactTarget }) => showDate(contactTarget),
    isShort: true,
  },
  {
    title: words.step,
    cell: ({ status, isUrgent }) => (
      <>
        <Badge>{statusLabel(status)}</Badge>{' '}
        {isUrgent ? <Badge tone="attention">{words.urgent}</Badge> : null}
      </>
    ),
  },
  { title: words.reason, cell: ({ reason }) => inDutch(reason) },
  { title: words.area, cell: ({ neighbourhood }) => neighbourhood ?? words.noArea },
  { title: words.from, cell: ({ referrerName }) => inDutch(referrerName) },
  {
    title: words.sent,
    cell: ({ sentAt }) => (sentAt === null ? '' : showDate(sentAt)),
    isShort: true,
  },
];

function Mark({ words: said }: { readonly words: string }) {
  return (
    <>
      <br />
      <Badge tone="attention">{said}</Badge>
    </>
  );
}

interface LineListProps {
  readonly page: ReferralPage;
  readonly words: { readonly table: string; readonly empty: string };
  /** Ticks those lines that the form around the list is about. */
  readonly hasTicks?: boolean;
}

/** Referrals of the team, one line each. */
export function LineList({ page: { items, next }, words: own, hasTicks }: LineListProps) {
  if (items.length === 0) return <p className="lead">{own.empty}</p>;
  const shown = hasTicks === true ? withTicks(columns()) : columns();
  return (
    <div className="stack">
      <p className="soft">{words.count(items.length, next !== null)}</p>
      <Table caption={own.table} columns={shown} rows={items} keyOf={({ id }) => id} />
      <MoreLink next={next} />
    </div>
  );
}

/** The name stays first: it is the heading of its row. */
function withTicks([name, ...others]: readonly Column<ReferralLine>[]) {
  const tick: Column<ReferralLine> = {
    title: text.divide.pick,
    cell: ({ id, clientName }) => <Tick id={id} name={clientName} />,
  };
  // The day of sending gives way: whoever waits longest stands first already.
  return name === undefined ? [tick] : [name, tick, ...others.slice(0, -1)];
}

function Tick({ id, name }: { readonly id: string; readonly name: string }) {
  const { values } = useField('id');
  return (
    <label className="choice__option">
      <input type="checkbox" name="id" value={id} defaultChecked={values.includes(id)} />
      <span className="visually-hidden">{name}</span>
    </label>
  );
}
