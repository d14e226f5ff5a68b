import type { ReactNode } from 'react';
import './stack.css';

/** Things one below the other, or beside each other, with an even gap. */
export function Stack({
  children,
  gap = 'normal',
  direction = 'column',
}: {
  readonly children: ReactNode;
  readonly gap?: 'small' | 'normal' | 'large';
  readonly direction?: 'column' | 'row';
}) {
  return <div className={`stack stack-${direction} stack-${gap}`}>{children}</div>;
}
