import type { ActivityDetailView } from '@wor/contract';
import { valuesOf, type FormState } from '../form/form-state.js';
import { labelFor, text } from '../text/index.js';
import { Alert } from '../ui/display.js';
import { Table } from '../ui/table.js';
import { activityFields } from './activity-values.js';

interface ActivityConflictProps {
  readonly typed: FormState;
  readonly activity: ActivityDetailView;
}

interface Row {
  readonly name: string;
  readonly now: string;
  readonly yours: string;
}

/** When somebody else was first: what stands there now and what was typed, where that differs. */
export function ActivityConflict({ typed, activity }: ActivityConflictProps) {
  if (!typed.errors.some(({ code }) => code === 'activity.changed')) return null;
  const words = text.activityForm;
  const rows = differences(typed, activityFields(activity));
  return (
    <Alert kind="warning">
      <p>{words.conflict}</p>
      {rows.length === 0 ? null : (
        <Table<Row>
          caption={words.conflictTable}
          columns={[
            { title: words.conflictField, cell: ({ name }) => fieldName(name) },
            { title: words.conflictNow, cell: ({ now }) => now },
            { title: words.conflictYours, cell: ({ yours }) => yours },
          ]}
          rows={rows}
          keyOf={({ name }) => name}
        />
      )}
      <p>{words.conflictHint}</p>
    </Alert>
  );
}

/** What somebody did not type counts as empty on both sides; our own fields are none. */
function differences(typed: FormState, stored: FormState['values']): readonly Row[] {
  const names = [...new Set([...Object.keys(stored), ...Object.keys(typed.values)])];
  return names
    .filter((name) => !name.startsWith('_') && !name.endsWith('.rule'))
    .map((name) => ({
      ...{ name, now: (stored[name] ?? []).join(', ') },
      yours: valuesOf(typed, name).join(', '),
    }))
    .filter(({ now, yours }) => now !== yours);
}

const partNames = { freq: 'pace', byday: 'days' } as const;

function fieldName(name: string): string {
  const words = text.activityForm;
  const [, row, part = ''] = /^schedules\.(\d)\.(\w+)$/.exec(name) ?? [];
  if (row === undefined) return labelFor(words.fields, name);
  const own = labelFor(partNames, part);
  const named: unknown = words[own as keyof typeof words];
  return `${words.time(Number(row) + 1)}: ${typeof named === 'string' ? named : part}`;
}
