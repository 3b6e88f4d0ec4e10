import type { ImportReportView } from '@wor/contract';
import { text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { Alert } from '../ui/display.js';
import { Form } from '../ui/form.js';
import { Section } from '../ui/page.js';
import { Table } from '../ui/table.js';

interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

export function ImportDone({ counts }: { readonly counts: Counts }) {
  return (
    <Alert kind="ok">
      <p>{text.imports.done}</p>
      <p>{text.imports.counts(counts.added, counts.changed, counts.same)}</p>
    </Alert>
  );
}

interface ImportCheckProps {
  readonly report: ImportReportView;
  /** Under which the file waits. */
  readonly upload: string;
}

/** What a checked file would do, with the button that does it; or what is wrong with it. */
export function ImportCheck({ report, upload }: ImportCheckProps) {
  const words = text.imports;
  if (report.problemCount > 0) return <Problems report={report} />;
  return (
    <>
      <Alert kind="info">
        <p>{words.fine(report.rows)}</p>
        <p>{words.counts(report.added, report.changed, report.same)}</p>
        <p>{words.nothingYet}</p>
        {report.encoding === 'utf-8' ? null : <p>{words.converted}</p>}
      </Alert>
      <Form>
        <input type="hidden" name="upload" value={upload} />
        <input type="hidden" name="hash" value={report.hash} />
        <Button>{words.import(report.rows)}</Button>
      </Form>
    </>
  );
}

type Words = Readonly<Record<string, readonly [string, string]>>;

function Problems({ report }: { readonly report: ImportReportView }) {
  const words = text.imports;
  const cells: Words = words.cells;
  const { problems, problemCount } = report;
  const title = words.problems(problemCount);
  return (
    <Section title={title}>
      <div className="stack">
        <p>{words.nothingDone}</p>
        {problemCount > problems.length ? <p>{words.shown(problems.length)}</p> : null}
        <Table
          caption={title}
          columns={[
            { title: words.row, cell: ({ row }) => row },
            { title: words.column, cell: ({ column }) => column },
            { title: words.what, cell: ({ code }) => cells[code]?.[0] ?? code },
            { title: words.now, cell: ({ code }) => cells[code]?.[1] ?? '' },
          ]}
          rows={problems}
          keyOf={({ row, column, code }) => `${row} ${column} ${code}`}
        />
      </div>
    </Section>
  );
}
