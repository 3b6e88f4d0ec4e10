import type { CompareView } from '@wor/contract';
import { barrierLabels, languageLabel } from '../format/labels.js';
import { showDate } from '../format/dates.js';
import { showPhone } from '../format/phone.js';
import { labelFor, text } from '../text/index.js';
import { Badge } from '../ui/display.js';
import { RadioGroup } from '../ui/fields/choice.js';
import { Table, type Column } from '../ui/table.js';

type Row = CompareView['fields'][number];
type Values = Row['kept'];

const joined = (values: Values): string => values.filter((value) => value !== '').join(' ');

const shows: Readonly<Record<string, (values: Values) => string>> = {
  birthDate: (values) => showDate(String(values[0])),
  phone: (values) => showPhone(String(values[0])),
  language: (values) => languageLabel(String(values[0])),
  barriers: (values) => barrierLabels(values.map(String)),
  noMessagesBy: (values) =>
    values.map((code) => labelFor(text.post.channels, String(code))).join(', '),
  contactPreference: ([code]) =>
    text.refer.preferences.find((each) => each.code === code)?.label ?? String(code),
};

/** A value as people read it; nothing is said in words too. */
function shown({ field }: Row, values: Values | null): string {
  const words = text.compare;
  if (values === null) return words.hidden;
  if (field === 'needsInterpreter') return values[0] === true ? words.yes : words.no;
  if (joined(values) === '') return words.none;
  return (shows[field] ?? joined)(values);
}

function differenceOf({ isDifferent, needsChoice }: Row): string {
  if (needsChoice) return text.compare.differs;
  return isDifferent ? text.compare.filled : text.compare.same;
}

/** Both records beside each other; each difference is named, not only coloured. */
export function CompareTable({ comparison }: { readonly comparison: CompareView }) {
  const words = text.compare;
  const columns: readonly Column<Row>[] = [
    { title: words.field, cell: ({ field }) => words.fields[field] ?? field },
    { title: words.kept, cell: (row) => shown(row, row.kept) },
    { title: words.other, cell: (row) => shown(row, row.other) },
    {
      title: words.difference,
      cell: (row) => (
        <Badge tone={row.needsChoice ? 'attention' : 'neutral'}>{differenceOf(row)}</Badge>
      ),
      isShort: true,
    },
  ];
  return (
    <Table
      caption={words.table}
      columns={columns}
      rows={comparison.fields}
      keyOf={({ field }) => field}
    />
  );
}

/** One question for each field in which both say something else. */
export function MergeChoices({ comparison }: { readonly comparison: CompareView }) {
  const words = text.compare;
  return comparison.fields
    .filter(({ needsChoice }) => needsChoice)
    .map((row) => (
      <RadioGroup
        key={row.field}
        name={`choices.${row.field}`}
        legend={words.legend(words.fields[row.field] ?? row.field)}
        choices={[
          { code: 'kept', label: shown(row, row.kept), note: words.kept },
          { code: 'other', label: shown(row, row.other), note: words.other },
        ]}
      />
    ));
}
