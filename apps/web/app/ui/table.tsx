import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
  /** A date or another word that stays on one line. */
  readonly isShort?: boolean;
}

interface TableProps<Row> {
  /** Names the table, for who hears it. */
  readonly caption: string;
  /** The first column names its row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A table in a region of its own, so that a narrow screen moves the table and not the page. */
export function Table<Row>({ caption, columns, rows, keyOf }: TableProps<Row>) {
  const className = ({ isNumber, isShort }: Column<Row>): string | undefined => {
    if (isNumber === true) return 'utrecht-table__cell--numeric-column';
    return isShort === true ? 'table__short' : undefined;
  };
  const region = { role: 'region', tabIndex: 0, 'aria-label': caption };
  return (
    <div className="utrecht-table-container table-region" {...region}>
      <table className="utrecht-table utrecht-table--html-table table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={className(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.title} scope="row" className="table__name">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.title} className={className(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
