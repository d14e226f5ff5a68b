import { useId } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './command-link.css';

/** A choice that starts something: icon, a verb first, one line that explains it. */
export function CommandLink({
  icon,
  title,
  text,
  onClick,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly onClick: () => void;
}) {
  const id = useId();
  return (
    <button type="button" className="command-link" onClick={onClick} aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`}>
      <span className="command-link-icon">
        <Icon name={icon} tone="accent" />
      </span>
      <span className="command-link-title" id={`${id}-title`}>
        {title}
      </span>
      <span className="command-link-text" id={`${id}-text`}>
        {text}
      </span>
      <span className="command-link-arrow">
        <Icon name="chevronRight" tone="quiet" />
      </span>
    </button>
  );
}
