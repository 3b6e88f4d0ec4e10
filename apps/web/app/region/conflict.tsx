import type { SettingView } from '@wor/contract';
import type { FormState } from '../form/form-state.js';
import { showTime } from '../format/dates.js';
import { text } from '../text/index.js';
import { Alert } from '../ui/display.js';
import { Table } from '../ui/table.js';
import { differences } from './setting-values.js';

interface ConflictProps {
  readonly typed: FormState;
  readonly setting: SettingView;
  readonly stored: Readonly<Record<string, readonly string[]>>;
  readonly nameOf: (field: string) => string;
}

/** When somebody else was first: who, when, and both values of every field that differs. */
export function Conflict({ typed, setting, stored, nameOf }: ConflictProps) {
  const words = text.region;
  if (!typed.errors.some(({ code }) => code === 'region.changed')) return null;
  const rows = differences(typed, stored);
  const columns = [
    { title: words.conflictField, cell: (row: Row) => nameOf(row.name) },
    { title: words.conflictNow, cell: (row: Row) => row.now },
    { title: words.conflictYours, cell: (row: Row) => row.yours },
  ];
  return (
    <Alert kind="warning">
      <p>
        {words.conflict(
          setting.changedBy ?? '',
          setting.changedAt === null ? '' : showTime(setting.changedAt),
        )}
      </p>
      {rows.length === 0 ? null : (
        <Table
          caption={words.conflictTable}
          columns={columns}
          rows={rows}
          keyOf={({ name }) => name}
        />
      )}
    </Alert>
  );
}

type Row = ReturnType<typeof differences>[number];
