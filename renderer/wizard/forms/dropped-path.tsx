import type { ReactNode } from 'react';
import { DropTarget } from '../../parts/drop-target.tsx';
import { useWizard } from '../use-wizard.ts';

/** A field that also takes a file or folder dropped on it. */
export function DroppedPath({ children, onPath }: { readonly children: ReactNode; readonly onPath: (path: string) => void }) {
  const pathOf = useWizard((state) => state.pathOf);
  return (
    <DropTarget
      onDrop={(file) => {
        const path = pathOf(file);
        if (path !== '') onPath(path);
      }}
    >
      {children}
    </DropTarget>
  );
}
