import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './message.css';

/** What a message needs. */
export interface MessageProps {
  readonly kind: 'info' | 'success' | 'warning' | 'problem';
  readonly title?: string | undefined;
  readonly children: ReactNode;
  /** Buttons or links that belong to it. */
  readonly actions?: ReactNode;
  /** A status region that was there before tells it: by itself it says nothing, so that nothing is heard twice. */
  readonly isTold?: boolean;
}

const signs = {
  info: { icon: 'info', tone: 'accent' },
  success: { icon: 'done', tone: 'success' },
  warning: { icon: 'warning', tone: 'warning' },
  problem: { icon: 'problem', tone: 'problem' },
} as const;

/** Something said to the user on the page. A problem is announced at once, the rest when the screen reader is free. */
export function Message({ kind, title, children, actions, isTold = false }: MessageProps) {
  const { icon, tone } = signs[kind];
  return (
    <div className={`message message-${kind}`} role={kind === 'problem' ? 'alert' : isTold ? undefined : 'status'}>
      <Icon name={icon} tone={tone} />
      <div className="message-body">
        {title === undefined ? null : <p className="message-title">{title}</p>}
        <div>{children}</div>
        {actions === undefined || actions === null ? null : <div className="message-actions">{actions}</div>}
      </div>
    </div>
  );
}
