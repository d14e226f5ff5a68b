import { Link as FluentLink } from '@fluentui/react/lib/Link';
import './link.css';

/** A word in a text that opens or goes somewhere inside the program. Nothing here leads to the Internet. */
export function Link({
  children,
  onClick,
  fullLabel,
}: {
  readonly children: string;
  readonly onClick: () => void;
  readonly fullLabel?: string;
}) {
  return (
    <FluentLink as="button" type="button" onClick={onClick} underline {...(fullLabel === undefined ? {} : { 'aria-label': fullLabel })}>
      {children}
    </FluentLink>
  );
}
