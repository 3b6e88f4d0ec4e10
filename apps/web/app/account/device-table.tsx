import type { OwnSessionView } from '@wor/contract';
import { showMoment } from '../format/dates.js';
import { labelFor, text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { Form } from '../ui/form.js';
import { Table, type Column } from '../ui/table.js';

const deviceOf = ({ agent }: OwnSessionView): string => agent ?? text.account.unknown;

const columns = (): readonly Column<OwnSessionView>[] => [
  {
    title: text.account.device,
    cell: (row) => (row.isCurrent ? `${deviceOf(row)} (${text.account.here})` : deviceOf(row)),
  },
  { title: text.account.address, cell: ({ address }) => address },
  {
    title: text.organisation.role,
    cell: ({ role, organisation }) => `${labelFor(text.roles, role)}, ${organisation}`,
  },
  { title: text.account.since, cell: ({ createdAt }) => showMoment(createdAt) },
  { title: text.account.seen, cell: ({ lastSeenAt }) => showMoment(lastSeenAt) },
  { title: text.account.act, cell: (row) => (row.isCurrent ? null : <EndForm row={row} />) },
];

function EndForm({ row }: { readonly row: OwnSessionView }) {
  return (
    <Form isInline>
      <input type="hidden" name="session" value={row.id} />
      <Button look="subtle" label={text.account.endOf(deviceOf(row))}>
        {text.account.end}
      </Button>
    </Form>
  );
}

/** Where somebody is logged in; every other place can be ended from here. */
export function DeviceTable({ devices }: { readonly devices: readonly OwnSessionView[] }) {
  return (
    <Table
      caption={text.account.devices}
      columns={columns()}
      rows={devices}
      keyOf={({ id }) => id}
    />
  );
}
