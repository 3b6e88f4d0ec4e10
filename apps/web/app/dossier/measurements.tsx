import type { Dossier, MeasurementView } from '@wor/contract';
import { displayScore, instruments, type Instrument } from '@wor/domain';
import { showDate } from '../format/dates.js';
import { labelFor, text } from '../text/index.js';
import { ButtonGroup, ButtonLink } from '../ui/button.js';
import { inDutch } from '../format/in-dutch.js';
import { Table, type Column } from '../ui/table.js';

const words = text.measure;

interface MeasurementsProps {
  readonly dossier: Pick<Dossier, 'id' | 'measurements'>;
  readonly mayMeasure: boolean;
}

/** One table for each instrument: a row for each of its scores, a column for each moment. */
export function Measurements({ dossier: { id, measurements }, mayMeasure }: MeasurementsProps) {
  const used = instruments.filter(({ code }) =>
    measurements.some((one) => one.instrument === code),
  );
  return (
    <div className="stack">
      {used.length === 0 ? <p>{text.dossier.noMeasurements}</p> : null}
      {used.map((instrument) => (
        <InstrumentTable
          key={instrument.code}
          instrument={instrument}
          taken={measurements.filter((one) => one.instrument === instrument.code)}
        />
      ))}
      {mayMeasure ? (
        <ButtonGroup>
          {instruments.map(({ code, title }) => (
            <ButtonLink key={code} to={`/dossier/${id}/vragenlijst/${code}`}>
              {inDutch(title)}
            </ButtonLink>
          ))}
        </ButtonGroup>
      ) : null}
    </div>
  );
}

interface InstrumentTableProps {
  readonly instrument: Instrument;
  readonly taken: readonly MeasurementView[];
}

function InstrumentTable({ instrument, taken }: InstrumentTableProps) {
  const inOrder = taken.toSorted((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
  const columns: readonly Column<Instrument['scores'][number]>[] = [
    { title: instrument.title, cell: ({ title }) => inDutch(title) },
    ...inOrder.map((one, at) => ({
      title: `${labelFor(words.moments, one.moment)}, ${showDate(one.takenAt)}${at > 0 && isSame(inOrder, at) ? ` (${at + 1})` : ''}`,
      cell: ({ name, decimals }: Instrument['scores'][number]) =>
        displayScore(one.scores[name] ?? null, decimals),
      isNumber: true,
    })),
  ];
  const { note } = instrument.claims;
  return (
    <div className="stack">
      <Table
        caption={instrument.title}
        columns={columns}
        rows={instrument.scores}
        keyOf={({ name }) => name}
      />
      {note === undefined ? null : (
        <p className="soft" lang="nl">
          {note}
        </p>
      )}
    </div>
  );
}

/** Two on one day at the same kind of moment would otherwise have the same heading. */
function isSame(all: readonly MeasurementView[], at: number): boolean {
  const [before, one] = [all[at - 1], all[at]];
  if (before === undefined || one === undefined) return false;
  return before.moment === one.moment && showDate(before.takenAt) === showDate(one.takenAt);
}
