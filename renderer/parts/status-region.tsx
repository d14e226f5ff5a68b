import type { ReactNode } from 'react';

/** What the region needs. */
export interface StatusRegionProps {
  /** What is to be told; null while there is nothing. A message in it is `isTold`. */
  readonly children: ReactNode;
  /** Words for screen readers alone: they take no room. */
  readonly isOnlyHeard?: boolean;
}

/**
 * Where results come. A screen reader tells what is put into it, which is sure only for a region that was there before its words (ux
 * research, A8): it stays where it is, and takes no room while it is empty.
 */
export function StatusRegion({ children, isOnlyHeard = false }: StatusRegionProps) {
  return (
    <div role="status" className={isOnlyHeard || children === null ? 'only-heard' : undefined}>
      {children}
    </div>
  );
}
