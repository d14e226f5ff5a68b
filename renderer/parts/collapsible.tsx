import type { ReactNode } from 'react';
import './collapsible.css';
import { Icon } from './icon.tsx';

/** Something that is out of sight until it is asked for. The browser's own element: keyboard and find-in-page work. */
export function Collapsible({
  summary,
  children,
  open,
  onToggle,
}: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
}) {
  return (
    <details
      className="collapsible"
      open={open}
      onToggle={(event) => {
        onToggle?.(event.currentTarget.open);
      }}
    >
      <summary>
        <span className="collapsible-summary">{summary}</span>
        <Icon name="chevronDown" tone="quiet" />
      </summary>
      <div className="collapsible-body">{children}</div>
    </details>
  );
}
