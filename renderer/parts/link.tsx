import { Link as FluentLink } from '@fluentui/react/lib/Link';
import { defined } from './defined.ts';
import './link.css';

/** A word in a text that opens or goes somewhere inside the program. Nothing here leads to the Internet. */
export function Link({
  children,
  onClick,
  fullLabel,
  mark,
}: {
  readonly children: string;
  readonly onClick: () => void;
  readonly fullLabel?: string;
  /** Found again by it, as `data-edit`. */
  readonly mark?: string;
}) {
  return (
    <FluentLink as="button" type="button" onClick={onClick} underline {...defined({ 'aria-label': fullLabel, 'data-edit': mark })}>
      {children}
    </FluentLink>
  );
}
