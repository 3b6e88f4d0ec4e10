import type { ImportHeading } from '@wor/domain';
import { inDutch } from '../format/in-dutch.js';
import { text } from '../text/index.js';
import { Section } from '../ui/page.js';
import { Table } from '../ui/table.js';

interface ImportColumnsProps {
  readonly columns: ImportHeading['columns'];
  /** The address of the file to begin with. */
  readonly template: string;
}

/** What may stand in a file, and the file to begin with. */
export function ImportColumns({ columns, template }: ImportColumnsProps) {
  const words = text.imports;
  return (
    <Section title={words.columns}>
      <div className="stack">
        <Table
          caption={words.columns}
          columns={[
            { title: words.column, cell: ({ name }) => inDutch(name) },
            {
              title: words.mandatory,
              cell: ({ isMandatory }) => (isMandatory ? words.yes : words.no),
            },
            { title: words.example, cell: ({ example }) => inDutch(example) },
          ]}
          rows={columns}
          keyOf={({ name }) => name}
        />
        <p>
          <a href={template} className="utrecht-link utrecht-link--html-a">
            {words.template}
          </a>
        </p>
      </div>
    </Section>
  );
}
