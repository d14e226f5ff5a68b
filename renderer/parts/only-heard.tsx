import type { ReactNode } from 'react';

/** Words for screen readers only. */
export function OnlyHeard({ children }: { readonly children: ReactNode }) {
  return <span className="only-heard">{children}</span>;
}
