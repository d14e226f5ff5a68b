import type { ReactNode } from 'react';
import './definition-list.css';

/** Labels with their values, and what can be done about each. */
export function DefinitionList({
  items,
}: {
  readonly items: readonly { readonly label: string; readonly value: ReactNode; readonly action?: ReactNode }[];
}) {
  return (
    <dl className="definitions">
      {items.map(({ label, value, action }) => (
        <div className="definition" key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {action === undefined ? null : <dd className="definition-action">{action}</dd>}
        </div>
      ))}
    </dl>
  );
}
