import { findImportKind } from '@wor/domain';
import { text } from '../text/index.js';
import { Section } from '../ui/page.js';
import { Table } from '../ui/table.js';

/** What may stand in a file, and the file to begin with. */
export function ImportColumns({ kind }: { readonly kind: string }) {
  const columns = findImportKind(kind)?.columns ?? [];
  const words = text.imports;
  return (
    <Section title={words.columns}>
      <div className="stack">
        <Table
          caption={words.columns}
          columns={[
            { title: words.column, cell: ({ name }) => name },
            {
              title: words.mandatory,
              cell: ({ isMandatory }) => (isMandatory ? words.yes : words.no),
            },
            { title: words.example, cell: ({ example }) => example },
          ]}
          rows={columns}
          keyOf={({ name }) => name}
        />
        <p>
          <a
            href={`/regio/importeren/${kind}/voorbeeld.csv`}
            className="utrecht-link utrecht-link--html-a"
          >
            {words.template}
          </a>
        </p>
      </div>
    </Section>
  );
}
