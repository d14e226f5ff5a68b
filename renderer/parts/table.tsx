import type { ReactNode } from 'react';
import './table.css';

/** One column: its heading and, for numbers, that it is set at the end. */
export interface TableColumn {
  readonly key: string;
  readonly label: string;
  readonly align?: 'start' | 'end';
}

/** What a table needs. The first cell of a row is its heading. */
export interface TableProps {
  readonly caption: string;
  /** The caption is heard but not seen where a heading beside it says the same. */
  readonly hideCaption?: boolean;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly { readonly key: string; readonly cells: Readonly<Record<string, ReactNode>> }[];
}

/** A plain table. */
export function Table({ caption, hideCaption = false, columns, rows }: TableProps) {
  return (
    <table className="table">
      <caption className={hideCaption ? 'only-heard' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, align = 'start' }) => (
            <th key={key} scope="col" className={`table-${align}`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {columns.map(({ key, align = 'start' }, place) =>
              place === 0 ? (
                <th key={key} scope="row" className={`table-${align}`}>
                  {row.cells[key]}
                </th>
              ) : (
                <td key={key} className={`table-${align}`}>
                  {row.cells[key]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
