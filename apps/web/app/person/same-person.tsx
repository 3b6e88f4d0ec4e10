import type { SamePersonView } from '@wor/contract';
import { Link } from 'react-router';
import { showDate } from '../format/dates.js';
import { statusLabel } from '../format/labels.js';
import { text } from '../text/index.js';
import { Button, ButtonGroup, ButtonLink } from '../ui/button.js';
import { Alert, Badge } from '../ui/display.js';
import { Form } from '../ui/form.js';
import { inDutch } from '../format/in-dutch.js';
import { Section } from '../ui/page.js';
import { Table, type Column } from '../ui/table.js';

type Twin = SamePersonView['twins'][number];
type TwinReferral = Twin['referrals'][number];

interface SamePersonProps {
  /** The referral whose dossier this is. */
  readonly dossierId: string;
  readonly person: SamePersonView;
  readonly isUnconfirmed: boolean;
}

/** What makes one doubt who this is: nobody confirmed it, or another record looks the same. */
export function SamePerson({ dossierId, person, isUnconfirmed }: SamePersonProps) {
  const words = text.samePerson;
  const { twins, merges, mayMerge } = person;
  return (
    <>
      {isUnconfirmed ? (
        <Alert kind="warning">
          <p>
            <strong>{words.unconfirmed}</strong>
          </p>
        </Alert>
      ) : null}
      {twins.length === 0 ? null : (
        <Section title={words.section}>
          <div className="stack">
            <p>{words.intro(twins.length)}</p>
            {twins.map((twin) => (
              <TwinCard key={twin.clientId} dossierId={dossierId} twin={twin} />
            ))}
          </div>
        </Section>
      )}
      {merges.length === 0 ? null : (
        <Section title={words.merged}>
          <ul>
            {merges.map((merge) => (
              <li key={merge.id}>
                {words.mergedLine(merge.name, merge.by, showDate(merge.mergedAt))}
                {mayMerge && merge.canUndo ? (
                  <Form action={`/dossier/${dossierId}/los/${merge.id}`} isInline>
                    <Button look="secondary">{words.undo}</Button>
                  </Form>
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function TwinCard({ dossierId, twin }: { readonly dossierId: string; readonly twin: Twin }) {
  const words = text.samePerson;
  const to = `/dossier/${dossierId}/zelfde/${twin.clientId}`;
  const columns: readonly Column<TwinReferral>[] = [
    { title: words.number, cell: NumberCell },
    { title: words.step, cell: ({ status }) => <Badge>{statusLabel(status)}</Badge> },
    { title: words.team, cell: ({ team }) => team },
    { title: words.from, cell: ({ referrerName }) => inDutch(referrerName) },
    {
      title: words.sent,
      cell: ({ sentAt }) => (sentAt === null ? '' : showDate(sentAt)),
      isShort: true,
    },
  ];
  return (
    <div className="card stack">
      <h3 className="utrecht-heading-3">{twin.name}</h3>
      <p>{twin.alike.map((kind) => words.alike[kind]).join('. ')}.</p>
      {twin.choice === null ? null : (
        <p>{words.saidSame(twin.choice.by, showDate(twin.choice.at))}</p>
      )}
      <Table
        caption={`${words.referrals}: ${twin.name}`}
        columns={columns}
        rows={twin.referrals}
        keyOf={({ id }) => id}
      />
      <Form action={to}>
        <ButtonGroup>
          <ButtonLink to={to}>{words.compare}</ButtonLink>
          <Button look="secondary" name="choice" value="different">
            {words.different}
          </Button>
        </ButtonGroup>
      </Form>
    </div>
  );
}

function NumberCell({ id, number, isOwnTeam }: TwinReferral) {
  return isOwnTeam ? <Link to={`/dossier/${id}`}>{number}</Link> : number;
}
