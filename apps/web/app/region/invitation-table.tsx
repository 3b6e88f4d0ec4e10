import type { InvitationView } from '@wor/contract';
import { showDate } from '../format/dates.js';
import { labelFor, text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { Badge } from '../ui/display.js';
import { Form } from '../ui/form.js';
import { Table, type Column } from '../ui/table.js';

const tones = { sent: 'new', expired: 'attention', accepted: 'done' } as const;

const columns = (): readonly Column<InvitationView>[] => [
  { title: text.region.name, cell: ({ name }) => name },
  { title: text.login.email, cell: ({ email }) => email },
  {
    title: text.people.role,
    cell: ({ role, organisation }) => `${labelFor(text.roles, role)}, ${organisation}`,
  },
  {
    title: text.invite.sentOn,
    cell: ({ createdAt }) => showDate(createdAt),
    isShort: true,
  },
  {
    title: text.invite.state,
    cell: ({ state }) => <Badge tone={tones[state]}>{text.invite.states[state]}</Badge>,
  },
  { title: text.invite.act, cell: (row) => <InvitationButtons row={row} /> },
];

/** What can still be done about an invitation that nobody accepted. */
function InvitationButtons({ row }: { readonly row: InvitationView }) {
  const words = text.invite;
  if (row.acceptedAt !== null) return null;
  return (
    <>
      <Form isInline>
        <input type="hidden" name="resend" value={row.id} />
        <Button look="subtle" label={words.resendTo(row.name)}>
          {words.resend}
        </Button>
      </Form>
      <Form isInline>
        <input type="hidden" name="withdraw" value={row.id} />
        <Button look="subtle" label={words.withdrawOf(row.name)}>
          {words.withdraw}
        </Button>
      </Form>
    </>
  );
}

/** Who was invited, and how that stands. */
export function InvitationTable({ rows }: { readonly rows: readonly InvitationView[] }) {
  return (
    <Table caption={text.invite.table} columns={columns()} rows={rows} keyOf={({ id }) => id} />
  );
}
